package promocast.engine.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.read.DatasetReader;
import promocast.engine.EngineMessage;

/** A file of which some columns must hold numbers of a kind; whatever does not is named by file, row and column. */
record NumberTable(Dataset data) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    static NumberTable read(Path file) {
        var data = new DatasetReader().read(file, Progress.NONE);
        if (data.rows() == 0) {
            throw new BadInputException(EngineMessage.of("evaluate.file.empty", data.name()));
        }
        return new NumberTable(data);
    }

    boolean has(String column) {
        return data.find(column).isPresent();
    }

    /**
     * The values of a column.
     *
     * @param wanted which numbers may stand there
     * @param kind key of the sentence part that says so
     */
    double[] column(String name, DoublePredicate wanted, Kind kind) {
        Column column = find(name);
        double[] values = new double[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(column, i);
            if (!wanted.test(values[i])) {
                throw bad(column, i, kind);
            }
        }
        return values;
    }

    /** The values of a column as names; none may be missing. */
    List<String> names(String name) {
        var column = find(name);
        var names = new ArrayList<String>();
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                throw bad(column, i, Kind.NAME);
            }
            names.add(column.text(i));
        }
        return names;
    }

    private Column find(String name) {
        return data.find(name)
                .orElseThrow(() -> new BadInputException(
                        EngineMessage.of("evaluate.file.noColumn", data.name(), name, columnNames())));
    }

    /** A number even where other rows made the column one of texts; NaN for anything else. */
    private static double number(Column column, int row) {
        if (column.type() != ColumnType.TEXT) {
            return column.type() == ColumnType.DATE ? Double.NaN : column.number(row);
        }
        var text = column.text(row);
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private BadInputException bad(Column column, int row, Kind kind) {
        var text = column.isMissing(row) ? "" : column.text(row);
        return new BadInputException(EngineMessage.of(
                "evaluate.file." + kind.key, data.name(), String.valueOf(data.fileRow(row)), column.name(), text));
    }

    BadInputException bad(String key, int row, Object found) {
        return new BadInputException(EngineMessage.of(
                "evaluate.file." + key, data.name(), String.valueOf(data.fileRow(row)), String.valueOf(found)));
    }

    private String columnNames() {
        return String.join(
                ", ", data.columns().stream().map(Column::name).limit(12).toList());
    }

    /** What a column may hold. */
    enum Kind {
        BINARY("notBinary"),
        NUMBER("notNumber"),
        PROBABILITY("notProbability"),
        PROPENSITY("notPropensity"),
        ACTION("notAction"),
        NAME("notName");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }
}
