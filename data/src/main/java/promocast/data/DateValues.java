package promocast.data;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tech.tablesaw.api.LongColumn;

/** Days or moments in time, in seconds since 1970-01-01 00:00; a day is held as its midnight. */
public final class DateValues extends TablesawColumn {
    private static final double SECONDS_PER_DAY = 86_400;

    private final LongColumn values;

    DateValues(LongColumn values) {
        this.values = values;
    }

    /** A column of seconds since 1970-01-01 00:00; {@code Long.MIN_VALUE} is missing. The array is taken over. */
    public static DateValues of(String name, long[] seconds) {
        return new DateValues(LongColumn.create(name, seconds));
    }

    @Override
    public ColumnType type() {
        return ColumnType.DATE;
    }

    @Override
    public double number(int row) {
        return values.isMissing(row) ? Double.NaN : values.getLong(row) / SECONDS_PER_DAY;
    }

    @Override
    public String text(int row) {
        if (values.isMissing(row)) {
            return "";
        }
        var moment = LocalDateTime.ofEpochSecond(values.getLong(row), 0, ZoneOffset.UTC);
        var midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return midnight ? moment.toLocalDate().toString() : moment.toString().replace('T', ' ');
    }

    @Override
    LongColumn stored() {
        return values;
    }

    @Override
    public StoredColumn select(int[] rows) {
        return new DateValues(values.subset(rows));
    }

    @Override
    int countDistinct() {
        return countDistinctWhole();
    }

    @Override
    public long key(int row) {
        return values.getLong(row);
    }
}
