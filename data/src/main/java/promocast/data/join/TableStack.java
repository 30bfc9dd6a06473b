package promocast.data.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import promocast.data.AnswerCells;
import promocast.data.Cells;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.MomentCells;
import promocast.data.NumberValues;
import promocast.data.Progress;
import promocast.data.RowNumbers;
import promocast.data.StoredColumn;
import promocast.data.TextValues;
import promocast.data.WholeCells;

/**
 * Puts the tables of several platforms below each other: columns of one name become one column, a column that a table does
 * not have is missing in its rows, and a new column says which platform a row comes from.
 */
public final class TableStack {
    private static final double SECONDS_PER_DAY = 86_400;

    private TableStack() {}

    /**
     * The tables below each other, in the given order.
     *
     * @param tables the table of each platform, by its name; the order of the map is the order of the rows
     * @param column name for the column of platforms; another one where it is taken
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    public static Stacked stack(Map<String, Dataset> tables, String column, Progress progress) {
        tables.values().forEach(Dataset::whole);
        var names = new LinkedHashSet<String>();
        tables.values().forEach(table -> table.columns().forEach(one -> names.add(one.name())));
        var platforms = column;
        for (int number = 2; names.contains(platforms); number++) {
            platforms = column + "_" + number;
        }
        var columns = new ArrayList<StoredColumn>();
        columns.add(platforms(tables, platforms));
        var mixed = new TreeMap<String, String>();
        var title = String.join(" + ", tables.keySet());
        for (var name : names) {
            progress.checkCancelled();
            progress.report((double) (columns.size() - 1) / names.size(), Message.data("stack.step", title));
            var parts = tables.values().stream().map(table -> table.find(name)).toList();
            var type = type(parts);
            if (isMixed(parts, type)) {
                mixed.put(name, type.name());
            }
            var sizes = tables.values().stream().mapToInt(Dataset::rows).toArray();
            columns.add(stack(name, type, parts, sizes));
        }
        var table = Dataset.of(title, columns, Optional.empty(), RowNumbers.PLAIN);
        return new Stacked(table, platforms, parts(tables, names), mixed);
    }

    /** Whether some values are not what they were: whole numbers among others are still the same numbers. */
    private static boolean isMixed(List<Optional<Column>> parts, ColumnType type) {
        return type == ColumnType.TEXT
                && parts.stream()
                        .flatMap(Optional::stream)
                        .anyMatch(part -> part.distinct() > 0 && part.type() != type);
    }

    private static List<Stacked.Part> parts(Map<String, Dataset> tables, LinkedHashSet<String> names) {
        var parts = new ArrayList<Stacked.Part>();
        tables.forEach((platform, table) -> parts.add(new Stacked.Part(
                platform,
                table.rows(),
                names.stream().filter(name -> table.find(name).isEmpty()).toList())));
        return parts;
    }

    private static StoredColumn platforms(Map<String, Dataset> tables, String name) {
        var codes = new int[tables.values().stream().mapToInt(Dataset::rows).sum()];
        int from = 0;
        int code = 0;
        for (var table : tables.values()) {
            Arrays.fill(codes, from, from + table.rows(), code++);
            from += table.rows();
        }
        return TextValues.of(name, codes, List.copyOf(tables.keySet()));
    }

    /** The type that holds the values of all: whole and other numbers are numbers, everything else that is mixed text. */
    private static ColumnType type(List<Optional<Column>> parts) {
        var types = parts.stream()
                .flatMap(Optional::stream)
                .filter(part -> part.distinct() > 0)
                .map(Column::type)
                .distinct()
                .toList();
        if (types.size() <= 1) {
            return types.stream().findFirst().orElse(ColumnType.TEXT);
        }
        boolean numbers = types.stream().allMatch(type -> type == ColumnType.INTEGER || type == ColumnType.NUMBER);
        return numbers ? ColumnType.NUMBER : ColumnType.TEXT;
    }

    private static StoredColumn stack(String name, ColumnType type, List<Optional<Column>> parts, int[] sizes) {
        return switch (type) {
            case TEXT -> texts(name, parts, sizes);
            case NUMBER -> numbers(name, parts, sizes);
            case INTEGER -> {
                var cells = new WholeCells(name);
                fill(cells, parts, sizes, (part, row) -> cells.add(Long.parseLong(part.text(row))));
                yield cells.build();
            }
            case BOOLEAN -> {
                var cells = new AnswerCells(name);
                fill(cells, parts, sizes, (part, row) -> cells.add(part.number(row) > 0));
                yield cells.build();
            }
            case DATE -> {
                var cells = new MomentCells(name);
                fill(cells, parts, sizes, (part, row) -> cells.add(Math.round(part.number(row) * SECONDS_PER_DAY)));
                yield cells.build();
            }
        };
    }

    /** Adds the value of a row. */
    @FunctionalInterface
    private interface Adding {
        void add(Column part, int row);
    }

    private static void fill(Cells cells, List<Optional<Column>> parts, int[] sizes, Adding adding) {
        for (int i = 0; i < sizes.length; i++) {
            var part = parts.get(i);
            for (int row = 0; row < sizes[i]; row++) {
                if (part.isEmpty() || part.get().isMissing(row)) {
                    cells.addMissing();
                } else {
                    adding.add(part.get(), row);
                }
            }
        }
    }

    private static StoredColumn texts(String name, List<Optional<Column>> parts, int[] sizes) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < sizes.length; i++) {
            for (int row = 0; row < sizes[i]; row++) {
                int at = row;
                texts.add(parts.get(i).map(part -> part.text(at)).orElse(""));
            }
        }
        return TextValues.of(name, texts);
    }

    private static StoredColumn numbers(String name, List<Optional<Column>> parts, int[] sizes) {
        var values = new double[Arrays.stream(sizes).sum()];
        int from = 0;
        for (int i = 0; i < sizes.length; i++) {
            var part = parts.get(i);
            for (int row = 0; row < sizes[i]; row++) {
                values[from++] = part.isEmpty() ? Double.NaN : part.get().number(row);
            }
        }
        return NumberValues.of(name, values);
    }
}
