package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** A few orders that hold much of the money, and numbers far beyond all others. */
final class OutlierCheck implements Check {
    /** The largest orders: above this quantile of the buyers. */
    private static final double LARGE = 0.965;

    /** Share of all money from which the largest orders are worth a word. */
    private static final double MUCH = 0.12;

    private static final int FEWEST = 50;

    /** Far beyond: this many interquartile ranges above the upper quartile, on the scale of logarithms. */
    private static final double FAR = 5;

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var column : data.columns()) {
            var role = roles.roleOf(column.name());
            if (column.type() != ColumnType.NUMBER && column.type() != ColumnType.INTEGER) {
                continue;
            }
            if (role == ColumnRole.SPEND) {
                largeOrders(column, progress).ifPresent(findings::add);
            } else if (role == ColumnRole.FEATURE) {
                farValues(column, progress).ifPresent(findings::add);
            }
        }
        return findings;
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return data.columns().stream().anyMatch(CellFixing::isNumber)
                ? Optional.of(Message.data("passed.outliers"))
                : Optional.empty();
    }

    private static double[] positive(Column column, Progress progress) {
        var values = column.numbers();
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            progress.checkRow(row);
            if (values[row] > 0) {
                values[count++] = values[row];
            }
        }
        return Arrays.copyOf(values, count);
    }

    private static Optional<Finding> largeOrders(Column spend, Progress progress) {
        var orders = positive(spend, progress);
        if (orders.length < FEWEST) {
            return Optional.empty();
        }
        double cap = plain(OrderStatistic.of(orders, (int) (LARGE * (orders.length - 1))));
        var large = Arrays.stream(orders).filter(order -> order > cap).toArray();
        double share = Arrays.stream(large).sum() / Arrays.stream(orders).sum();
        if (large.length == 0 || share < MUCH || large.length > 0.1 * orders.length) {
            return Optional.empty();
        }
        return Optional.of(Findings.of("outliers", Severity.WATCH, spend.name())
                .said("outliers.spend")
                .titled("outliers.spend")
                .with(
                        TouchedRows.where(spend.size(), row -> spend.number(row) > cap, progress),
                        List.of(new Fix.Cap(spend.name(), cap)),
                        large.length,
                        orders.length,
                        cap,
                        share));
    }

    /** The nearest number of one or one and a half digits: 412 gives 400, 163 gives 150. */
    private static double plain(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(value)));
        double digits = Math.rint(value / step * 2) / 2;
        return digits * step;
    }

    private static Optional<Finding> farValues(Column column, Progress progress) {
        var values = positive(column, progress);
        if (values.length < FEWEST) {
            return Optional.empty();
        }
        double low = Math.log(OrderStatistic.of(values, values.length / 4));
        double high = Math.log(OrderStatistic.of(values, values.length * 3 / 4));
        double fence = Math.exp(high + FAR * (high - low));
        int far = 0;
        double usual = 0;
        double most = 0;
        for (double value : values) {
            far += value > fence ? 1 : 0;
            usual = value > fence ? usual : Math.max(usual, value);
            most = Math.max(most, value);
        }
        if (high <= low || far == 0) {
            return Optional.empty();
        }
        return Optional.of(Findings.of("outliers", Severity.WATCH, column.name())
                .with(
                        TouchedRows.where(column.size(), row -> column.number(row) > fence, progress),
                        List.of(new Fix.Cap(column.name(), usual)),
                        far,
                        most,
                        usual));
    }
}
