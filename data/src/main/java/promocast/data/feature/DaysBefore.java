package promocast.data.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;

/**
 * Days from a day of the customer's to the offer, standardised. Where a table has no column with the offer's time, as
 * it has none before the offer, the value is the mean.
 *
 * @param time column with the moment of the offer
 */
record DaysBefore(String feature, String time, double mean, double deviation, boolean indicator)
        implements FeatureCoder {
    /** Empty where all customers have the same. */
    static Optional<FeatureCoder> fit(Column day, Column time, int[] rows) {
        var days = new double[rows.length];
        int count = 0;
        for (int row : rows) {
            double value = time.number(row) - day.number(row);
            if (Double.isFinite(value)) {
                days[count++] = value;
            }
        }
        var moments = Moments.of(Arrays.copyOf(days, count));
        return count == 0 || moments.isConstant()
                ? Optional.empty()
                : Optional.of(new DaysBefore(
                        day.name(), time.name(), moments.mean(), moments.deviation(), count < rows.length));
    }

    @Override
    public List<String> inputNames() {
        var name = feature + ": days before the offer";
        return indicator ? List.of(name, name + " missing") : List.of(name);
    }

    @Override
    public void encode(Dataset data, float[] inputs, int offset, int stride) {
        var day = data.column(feature);
        check(data, day);
        var offer = data.find(time).filter(column -> column.type() == ColumnType.DATE);
        for (int i = 0, at = offset; i < day.size(); i++, at += stride) {
            double value = offer.isPresent() ? offer.get().number(i) - day.number(i) : Double.NaN;
            inputs[at] = FeatureCoder.limited((value - mean) / deviation);
            if (indicator) {
                inputs[at + 1] = Double.isNaN(value) ? 1 : 0;
            }
        }
    }

    @Override
    public void encode(Column column, float[] inputs, int offset, int stride) {
        throw new IllegalStateException("the time of the offer is needed too");
    }

    @Override
    public void check(Dataset data, Column column) {
        if (column.type() == ColumnType.TEXT && column.missing() < column.size()) {
            throw new BadInputException(Message.data("encoding.type", data.name(), column.name()));
        }
    }
}
