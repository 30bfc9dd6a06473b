package promocast.data;

import java.util.Arrays;
import java.util.HashMap;

/** The probability with which each logged action was chosen. */
final class Propensities {
    private Propensities() {}

    /** From the column that holds them; else the shares of the logged settings. */
    static double[] of(Dataset data, Roles roles, LoggedAction action) {
        return roles.propensity()
                .map(column -> read(data, data.column(column)))
                .orElseGet(() -> shares(action, data.rows()));
    }

    private static double[] read(Dataset data, Column column) {
        var values = column.numbers();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && values[i] <= 1)) {
                throw new BadInputException(Message.data(
                        "log.propensity.range", data.name(), data.fileRow(i), column.name(), column.text(i)));
            }
        }
        return values;
    }

    private static double[] shares(LoggedAction action, int n) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < n; i++) {
            counts.merge(Arrays.toString(action.setting(i)), 1, Integer::sum);
        }
        var shares = new double[n];
        for (int i = 0; i < n; i++) {
            shares[i] = (double) counts.get(Arrays.toString(action.setting(i))) / n;
        }
        return shares;
    }
}
