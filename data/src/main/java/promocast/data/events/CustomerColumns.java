package promocast.data.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import promocast.data.Outcome;

/** The computed columns of a customer table while they are filled. */
final class CustomerColumns {
    private final List<Measure> measures;
    private final double[][] values;
    private final Map<Outcome, ToDoubleFunction<CustomerOutcomes>> labels = new LinkedHashMap<>();
    private final Map<Outcome, double[]> outcomes = new LinkedHashMap<>();
    private final PlatformNames platforms;
    private final int[] mainPlatform;
    private final int[][] onPlatform;
    private final long[] platformEvents;

    CustomerColumns(int rows, EventRoles roles, CustomerTableOptions options, PlatformNames platforms) {
        this.platforms = platforms;
        measures = Measure.of(roles, options.windows());
        values = new double[measures.size()][rows];
        if (Measure.hasWord(roles, EventKind.CLICK)) {
            labels.put(Outcome.CLICK, CustomerOutcomes::click);
        }
        labels.put(Outcome.PURCHASE, CustomerOutcomes::purchase);
        if (options.repurchaseDays().isPresent()) {
            labels.put(Outcome.REPURCHASE, CustomerOutcomes::repurchase);
        }
        if (Measure.hasMoney(roles)) {
            labels.put(Outcome.SPEND, CustomerOutcomes::spend);
        }
        labels.keySet().forEach(outcome -> outcomes.put(outcome, new double[rows]));
        mainPlatform = new int[platforms.names().isEmpty() ? 0 : rows];
        onPlatform = new int[platforms.names().size()][rows];
        platformEvents = new long[platforms.names().size()];
    }

    /** Takes over what one customer did. */
    void set(int row, CustomerHistory history, CustomerOutcomes after) {
        for (int m = 0; m < values.length; m++) {
            values[m][row] = measures.get(m).value().applyAsDouble(history);
        }
        labels.forEach((outcome, label) -> outcomes.get(outcome)[row] = label.applyAsDouble(after));
        if (mainPlatform.length > 0) {
            mainPlatform[row] = history.mainPlatform();
            for (int p = 0; p < onPlatform.length; p++) {
                platformEvents[p] += history.onPlatform(p);
                onPlatform[p][row] = history.onPlatform(p);
            }
        }
    }

    List<Measure> measures() {
        return measures;
    }

    /** Hands over the values of a measure, by its place; they can be taken once, so that none is held twice. */
    double[] take(int measure) {
        var taken = values[measure];
        values[measure] = new double[0];
        return taken;
    }

    /** The labels, in the order of their columns. */
    Map<Outcome, double[]> outcomes() {
        return outcomes;
    }

    /** Name of each customer's main platform, empty without one; no names where the log has no platforms. */
    List<String> mainPlatforms() {
        var names = new ArrayList<String>();
        for (int main : mainPlatform) {
            names.add(main < 0 ? "" : platforms.names().get(main));
        }
        return names;
    }

    /** Share of each customer's events on the platforms that were used most before the offers. */
    Map<String, double[]> platformShares() {
        var shares = new LinkedHashMap<String, double[]>();
        for (int rank : platforms.shown(platformEvents)) {
            var share = new double[mainPlatform.length];
            for (int row = 0; row < share.length; row++) {
                int all = 0;
                for (var events : onPlatform) {
                    all += events[row];
                }
                share[row] = all == 0 ? Double.NaN : (double) onPlatform[rank][row] / all;
            }
            shares.put(platforms.names().get(rank), share);
        }
        return shares;
    }
}
