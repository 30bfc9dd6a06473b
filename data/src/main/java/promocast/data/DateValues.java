package promocast.data;

import java.time.ZoneOffset;
import tech.tablesaw.api.DateTimeColumn;

/** Days or moments in time; a day is held as its midnight. */
public final class DateValues extends StoredColumn {
    private static final double SECONDS_PER_DAY = 86_400;

    private final DateTimeColumn values;

    DateValues(DateTimeColumn values) {
        this.values = values;
    }

    @Override
    public ColumnType type() {
        return ColumnType.DATE;
    }

    @Override
    public double number(int row) {
        return values.isMissing(row) ? Double.NaN : seconds(row) / SECONDS_PER_DAY;
    }

    @Override
    public String text(int row) {
        if (values.isMissing(row)) {
            return "";
        }
        var moment = values.get(row);
        var midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return midnight ? moment.toLocalDate().toString() : moment.toString().replace('T', ' ');
    }

    private long seconds(int row) {
        return values.get(row).toEpochSecond(ZoneOffset.UTC);
    }

    @Override
    DateTimeColumn stored() {
        return values;
    }

    @Override
    public StoredColumn select(int[] rows) {
        return new DateValues(values.subset(rows));
    }

    @Override
    public long key(int row) {
        return values.getLongInternal(row);
    }
}
