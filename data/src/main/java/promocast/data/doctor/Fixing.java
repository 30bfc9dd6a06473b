package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.NumberValues;
import promocast.data.StoredColumn;
import promocast.data.TextValues;

/** Applies a {@link Fix} to a copy of a table. */
final class Fixing {
    private Fixing() {}

    static Dataset apply(Dataset data, Fix fix) {
        if (fix instanceof Fix.Ignore ignore) {
            var kept = data.stored().stream()
                    .filter(column -> !column.name().equals(ignore.column()))
                    .toList();
            return data.withColumns(kept);
        }
        if (fix instanceof Fix.Rename rename) {
            return replace(data, rename.column(), column -> rename(column, rename));
        }
        if (fix instanceof Fix.Cap cap) {
            return replace(data, cap.column(), column -> cap(column, cap.cap()));
        }
        var columns = ((Fix.DropDuplicates) fix).columns();
        var compared = data.stored().stream()
                .filter(column -> columns.contains(column.name()))
                .toList();
        return compared.size() < columns.size() ? data : data.select(DuplicateRows.first(compared, data.rows()));
    }

    private static Dataset replace(Dataset data, String name, UnaryOperator<StoredColumn> replacement) {
        var columns = new ArrayList<StoredColumn>();
        data.stored().forEach(column -> columns.add(column.name().equals(name) ? replacement.apply(column) : column));
        return data.withColumns(columns);
    }

    private static StoredColumn rename(StoredColumn column, Fix.Rename rename) {
        if (!(column instanceof TextValues)) {
            return column;
        }
        var texts = new ArrayList<String>(column.size());
        for (int i = 0; i < column.size(); i++) {
            var text = column.text(i);
            texts.add(text.equals(rename.from()) ? rename.to() : text);
        }
        return TextValues.of(column.name(), List.copyOf(texts));
    }

    private static StoredColumn cap(StoredColumn column, double cap) {
        if (column.type() != ColumnType.INTEGER && column.type() != ColumnType.NUMBER) {
            return column;
        }
        var values = Arrays.stream(column.numbers())
                .map(value -> Double.isNaN(value) ? value : Math.min(value, cap))
                .toArray();
        return NumberValues.of(column.name(), values);
    }
}
