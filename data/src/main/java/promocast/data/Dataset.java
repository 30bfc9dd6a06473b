package promocast.data;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An immutable table of typed columns, held in Tablesaw columns that never leave this package. Tablesaw's own
 * {@code Table} is made where one is needed only: its first use searches the whole class path for file formats, which
 * takes seconds.
 */
public final class Dataset {
    private final String name;
    private final Map<String, StoredColumn> columns;
    private final Optional<FileFormat> format;
    private final RowNumbers rowNumbers;
    private final List<ReadingNote> notes;
    private final Optional<Population> population;
    private volatile String fingerprint = "";

    private Dataset(
            String name,
            List<StoredColumn> columns,
            Optional<FileFormat> format,
            RowNumbers rowNumbers,
            List<ReadingNote> notes,
            Optional<Population> population) {
        this.name = name;
        this.columns = new LinkedHashMap<>();
        columns.forEach(column -> this.columns.put(column.name(), column));
        this.format = format;
        this.rowNumbers = rowNumbers;
        this.notes = List.copyOf(notes);
        this.population = population;
    }

    /** A table of columns of equal size and different names. */
    public static Dataset of(
            String name, List<StoredColumn> columns, Optional<FileFormat> format, RowNumbers rowNumbers) {
        return new Dataset(name, columns, format, rowNumbers, List.of(), Optional.empty());
    }

    /** This table with what was noticed while it was read. */
    public Dataset withNotes(List<ReadingNote> noticed) {
        return new Dataset(name, stored(), format, rowNumbers, noticed, population);
    }

    /** This table with other columns, which have as many rows. */
    public Dataset withColumns(List<StoredColumn> others) {
        return new Dataset(name, others, format, rowNumbers, notes, known(others));
    }

    /** This table, a uniform sample of the rows of a file that does not fit into memory. */
    public Dataset sampledFrom(Population all) {
        return new Dataset(name, stored(), format, rowNumbers, notes, Optional.of(all));
    }

    /** What is known of all rows still holds for columns that are the same. */
    private Optional<Population> known(List<StoredColumn> others) {
        return population.map(all -> new Population(
                all.rows(),
                all.neededHeap(),
                others.stream()
                        .filter(column -> columns.get(column.name()) == column)
                        .flatMap(column ->
                                all.column(column.name()).map(totals -> Map.entry(column.name(), totals)).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** All rows of which this is a sample; empty where it holds all of them. */
    public Optional<Population> population() {
        return population;
    }

    /**
     * This table, where it holds all rows: what is counted customer by customer, or written row by row, would be wrong of a
     * sample.
     *
     * @throws UnanswerableException when it is a sample; the message says how much memory all rows need
     */
    public Dataset whole() {
        population.ifPresent(all -> {
            throw new UnanswerableException(Message.data("dataset.sampled", name, rows(), all.rows(), all.neededGib()));
        });
        return this;
    }

    /** Where it comes from, as shown to the user: the file's name. */
    public String name() {
        return name;
    }

    /** How the file was written, where it comes from a file. */
    public Optional<FileFormat> format() {
        return format;
    }

    /** What was noticed while it was read, in the order of the file. */
    public List<ReadingNote> notes() {
        return notes;
    }

    /** Number of rows. */
    public int rows() {
        return columns.values().stream().mapToInt(Column::size).findFirst().orElse(0);
    }

    /** The columns in the order of the file. */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** The columns as they are held, for whoever makes a new table of them. */
    public List<StoredColumn> stored() {
        return List.copyOf(columns.values());
    }

    /** The column of that name, if there is one. */
    public Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /**
     * The column of that name.
     *
     * @throws BadInputException when there is none; the message names the nearest name
     */
    public Column column(String name) {
        return find(name).orElseThrow(() -> noColumn(name));
    }

    private BadInputException noColumn(String name) {
        return new BadInputException(Nearest.to(name, columns.keySet())
                .map(nearest -> Message.data("dataset.column.nearest", name(), name, nearest))
                .orElseGet(() ->
                        Message.data("dataset.column.unknown", name(), name, String.join(", ", columns.keySet()))));
    }

    /** The row of the file of each row. */
    public RowNumbers rowNumbers() {
        return rowNumbers;
    }

    /** The row as a planner counts it: the line of the file, where the header is row 1. */
    public int fileRow(int row) {
        return rowNumbers.of(row);
    }

    /** The given rows, in the given order. */
    public Dataset select(int[] rows) {
        var selected =
                columns.values().stream().map(column -> column.select(rows)).toList();
        return new Dataset(name, selected, format, rowNumbers.select(rows), notes, Optional.empty());
    }

    /** SHA-256 over names, types and values, in hex: equal for equal content whatever the file's name. */
    public String fingerprint() {
        if (fingerprint.isEmpty()) {
            var digest = Digests.sha256();
            for (var column : columns.values()) {
                Digests.addText(digest, column.name());
                Digests.addText(digest, column.type().name());
                column.digest(digest);
            }
            fingerprint = HexFormat.of().formatHex(digest.digest());
        }
        return fingerprint;
    }

    @Override
    public String toString() {
        return name() + ": " + rows() + " rows, columns "
                + Arrays.toString(columns.keySet().toArray());
    }
}
