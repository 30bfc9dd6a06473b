package promocast.data.read;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.ReadingNote;

/** Puts the rows of a query's answer into a table; values that no number or text can hold count as missing. */
final class ResultRows {
    private final GrowingTable table;
    private final String name;
    private final boolean typed;
    private long binary;
    private long infinite;

    /**
     * @param name what to call the table in messages
     * @param typed whether all values of a column have its type; in SQLite they may have any
     */
    ResultRows(GrowingTable table, String name, boolean typed) {
        this.table = table;
        this.name = name;
        this.typed = typed;
    }

    /** Adds all rows until the table is full. */
    void addAll(ResultSet rows) throws SQLException {
        var facts = rows.getMetaData();
        var written = new ArrayList<String>();
        for (int i = 1; i <= facts.getColumnCount(); i++) {
            written.add(facts.getColumnLabel(i));
        }
        var names = HeaderNames.of(written);
        names.notes().forEach(table::note);
        int[] places = names.names().stream().mapToInt(table::column).toArray();
        int[] types = types(facts);
        table.countRows();
        while (!table.isFull() && rows.next()) {
            addRow(rows, places, types, written);
        }
        if (binary > 0) {
            table.note(ReadingNote.ofTable("binary-values", binary, false, binary));
        }
        if (infinite > 0) {
            table.note(ReadingNote.ofTable("infinite-values", infinite, true, infinite));
        }
    }

    /** The types; money of PostgreSQL pretends to be a number but comes as text with a currency sign. */
    private static int[] types(ResultSetMetaData facts) throws SQLException {
        var types = new int[facts.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            boolean money = "money".equals(facts.getColumnTypeName(i + 1));
            types[i] = money ? Types.VARCHAR : facts.getColumnType(i + 1);
        }
        return types;
    }

    private void addRow(ResultSet rows, int[] places, int[] types, List<String> written) throws SQLException {
        for (int i = 0; i < places.length; i++) {
            var value = typed ? value(rows, i + 1, types[i]) : value(rows.getObject(i + 1));
            var text = value == null ? "" : value;
            if (text.length() > GrowingTable.LONGEST_FIELD) {
                throw new BadInputException(Message.data(
                        "reader.value.long", name, table.rows() + 1, written.get(i), GrowingTable.LONGEST_FIELD));
            }
            table.set(places[i], text);
        }
        table.endRow(table.rows() + 1L);
    }

    private @Nullable String value(ResultSet rows, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> {
                boolean yes = rows.getBoolean(column);
                yield rows.wasNull() ? null : String.valueOf(yes);
            }
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long whole = rows.getLong(column);
                yield rows.wasNull() ? null : Long.toString(whole);
            }
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> value(rows.getObject(column));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> binary(rows.getObject(column));
            default -> rows.getString(column);
        };
    }

    private @Nullable String value(@Nullable Object value) {
        if (value instanceof byte[]) {
            return binary(value);
        }
        if (value instanceof Double || value instanceof Float) {
            return finite(((Number) value).doubleValue(), value.toString());
        }
        return value == null ? null : value.toString();
    }

    private @Nullable String binary(@Nullable Object value) {
        binary += value == null ? 0 : 1;
        return null;
    }

    private @Nullable String finite(double number, String text) {
        infinite += Double.isInfinite(number) ? 1 : 0;
        return Double.isFinite(number) ? text : null;
    }
}
