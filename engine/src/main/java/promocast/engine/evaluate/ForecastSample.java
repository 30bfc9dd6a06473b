package promocast.engine.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;

/** Forecast probabilities of a 0/1 outcome, ascending, with what happened. Sorted once for every measure and replicate. */
public final class ForecastSample {
    private final double[] outcome;
    private final double[] forecast;
    private final int[] row;

    private ForecastSample(double[] outcome, double[] forecast, int[] row) {
        this.outcome = outcome;
        this.forecast = forecast;
        this.row = row;
    }

    /**
     * Sorts n forecasts.
     *
     * @param y what happened, 0 or 1
     * @param p forecast probability, 0 to 1
     * @throws BadInputException when a value is out of range or there is none; names the row
     */
    public static ForecastSample of(double[] y, double[] p) {
        if (p.length != y.length) {
            throw new IllegalArgumentException("p: " + p.length + " values for " + y.length + " outcomes");
        }
        if (y.length == 0) {
            throw new BadInputException(EngineMessage.of("evaluate.forecast.empty"));
        }
        for (int i = 0; i < y.length; i++) {
            if (y[i] != 0 && y[i] != 1) {
                throw new BadInputException(
                        EngineMessage.of("evaluate.value.notBinary", "y", String.valueOf(i + 1), String.valueOf(y[i])));
            }
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new BadInputException(EngineMessage.of(
                        "evaluate.value.notProbability", "p", String.valueOf(i + 1), String.valueOf(p[i])));
            }
        }
        int[] row = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        var outcome = new double[row.length];
        var forecast = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            outcome[i] = y[row[i]];
            forecast[i] = p[row[i]];
        }
        return new ForecastSample(outcome, forecast, row);
    }

    /** Number of forecasts n. */
    public int size() {
        return outcome.length;
    }

    /** Outcome at a rank, lowest forecast first. */
    double outcome(int rank) {
        return outcome[rank];
    }

    /** Forecast at a rank, lowest first. */
    double forecast(int rank) {
        return forecast[rank];
    }

    /** Times that the row at a rank counts. */
    int weight(int rank, int[] counts) {
        return counts[row[rank]];
    }

    /** Whether a group of equal forecasts ends at a rank. */
    boolean endsGroup(int rank) {
        return rank + 1 == forecast.length || forecast[rank] != forecast[rank + 1];
    }

    /** Each row once (n ones). */
    int[] once() {
        var counts = new int[row.length];
        java.util.Arrays.fill(counts, 1);
        return counts;
    }
}
