package promocast.engine.evaluate;

import java.nio.file.Path;
import java.util.Optional;
import promocast.data.UnanswerableException;

/**
 * The measures of a file with the columns {@code y} (0/1), {@code t} (0/1), {@code score} and perhaps {@code p}, the
 * forecast probability of y. Definitions are those of scikit-uplift 0.5.1 and scikit-learn.
 *
 * @param qini {@code qini_auc_score}
 * @param auuc {@code uplift_auc_score}
 * @param upliftAt10 {@code uplift_at_k} of the best 10 % overall; NaN where treated or control customers are lacking there
 * @param upliftAt30 the same of the best 30 %
 * @param forecast measures of {@code p}, where the file has it
 */
public record UpliftCsv(double qini, double auuc, double upliftAt10, double upliftAt30, Optional<Forecast> forecast) {
    /** Measures of the forecast probabilities. */
    public record Forecast(double rocAuc, double logLoss, double brier) {}

    /**
     * Reads and measures a file, plain or {@code .gz}.
     *
     * @throws promocast.data.BadInputException when a column is missing or a value is not what it must be
     * @throws UnanswerableException when treated or control customers, or one of the two outcomes, are lacking
     */
    public static UpliftCsv read(Path file) {
        var table = NumberTable.read(file);
        double[] y = table.column("y", v -> v == 0 || v == 1, NumberTable.Kind.BINARY);
        double[] t = table.column("t", v -> v == 0 || v == 1, NumberTable.Kind.BINARY);
        double[] score = table.column("score", Double::isFinite, NumberTable.Kind.NUMBER);
        var treated = new boolean[t.length];
        for (int i = 0; i < t.length; i++) {
            treated[i] = t[i] == 1;
        }
        var forecast = table.has("p") ? Optional.of(forecast(table, y)) : Optional.<Forecast>empty();
        var sample = UpliftSample.of(y, treated, score);
        double qini = UpliftMetrics.qini(sample);
        return new UpliftCsv(
                qini,
                UpliftMetrics.auuc(sample),
                UpliftMetrics.upliftAt(sample, 0.1),
                UpliftMetrics.upliftAt(sample, 0.3),
                forecast);
    }

    private static Forecast forecast(NumberTable table, double[] y) {
        double[] p = table.column("p", v -> v >= 0 && v <= 1, NumberTable.Kind.PROBABILITY);
        var sample = ForecastSample.of(y, p);
        return new Forecast(
                ForecastMetrics.rocAuc(sample), ForecastMetrics.logLoss(sample), ForecastMetrics.brier(sample));
    }
}
