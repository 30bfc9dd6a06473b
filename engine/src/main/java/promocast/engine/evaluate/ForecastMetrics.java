package promocast.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.Interval;

/** Measures of forecast probabilities, with the definitions of scikit-learn. */
public final class ForecastMetrics {
    private ForecastMetrics() {}

    /** Area under the ROC curve: chance that a 1 ranks above a 0, ties half; NaN where only one of them happened. */
    public static double rocAuc(ForecastSample sample) {
        return rocAuc(sample, sample.once());
    }

    /** Mean of the precision at each 1, weighted by the recall that it adds; NaN where nothing happened. */
    public static double averagePrecision(ForecastSample sample) {
        double found = 0;
        double seen = 0;
        double group = 0;
        double sum = 0;
        for (int i = sample.size() - 1; i >= 0; i--) {
            seen++;
            group += sample.outcome(i);
            if (i == 0 || sample.endsGroup(i - 1)) {
                found += group;
                sum += group * (found / seen);
                group = 0;
            }
        }
        return sum / found;
    }

    /** Mean negative log-likelihood; probabilities are kept 2^-52 away from 0 and 1. */
    public static double logLoss(ForecastSample sample) {
        return logLoss(sample, sample.once());
    }

    /** Mean squared error of the probability. */
    public static double brier(ForecastSample sample) {
        return brier(sample, sample.once());
    }

    /** Expected calibration error over bins with equally many rows. */
    public static double eceByMass(ForecastSample sample, int bins) {
        return eceByMass(sample, bins, sample.once());
    }

    /** Expected calibration error over bins of equal width. */
    public static double eceByWidth(ForecastSample sample, int bins) {
        double[] gap = new double[bins];
        for (int i = 0; i < sample.size(); i++) {
            int bin = Math.min((int) (sample.forecast(i) * bins), bins - 1);
            gap[bin] += sample.forecast(i) - sample.outcome(i);
        }
        double sum = 0;
        for (double g : gap) {
            sum += Math.abs(g);
        }
        return sum / sample.size();
    }

    /** Mean forecast and measured rate over bins with equally many rows, lowest first; ranges by Wilson (1927), 95 %. */
    public static List<CalibrationBin> calibration(ForecastSample sample, int bins) {
        var found = new ArrayList<CalibrationBin>(bins);
        for (int bin = 0; bin < bins; bin++) {
            int from = UpliftMetrics.start(sample.size(), bins, bin);
            int to = UpliftMetrics.start(sample.size(), bins, bin + 1);
            double forecast = 0;
            double happened = 0;
            for (int i = from; i < to; i++) {
                forecast += sample.forecast(i);
                happened += sample.outcome(i);
            }
            if (to > from) {
                found.add(new CalibrationBin(forecast / (to - from), wilson(happened, to - from), to - from));
            }
        }
        return found;
    }

    /** A measured rate with its 95 % range by Wilson (1927). */
    public static Interval wilson(double happened, double rows) {
        double z = Interval.Z95;
        double rate = happened / rows;
        double centre = (rate + z * z / (2 * rows)) / (1 + z * z / rows);
        double half = z / (1 + z * z / rows) * Math.sqrt(rate * (1 - rate) / rows + z * z / (4 * rows * rows));
        return new Interval(rate, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    static double rocAuc(ForecastSample sample, int[] counts) {
        double below = 0;
        double pairs = 0;
        double ones = 0;
        double groupZeros = 0;
        double groupOnes = 0;
        for (int i = 0; i < sample.size(); i++) {
            int weight = sample.weight(i, counts);
            groupOnes += weight * sample.outcome(i);
            groupZeros += weight * (1 - sample.outcome(i));
            if (sample.endsGroup(i)) {
                pairs += groupOnes * (below + groupZeros / 2);
                below += groupZeros;
                ones += groupOnes;
                groupZeros = 0;
                groupOnes = 0;
            }
        }
        return pairs / (ones * below);
    }

    static double logLoss(ForecastSample sample, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < sample.size(); i++) {
            int weight = sample.weight(i, counts);
            double p = Math.max(Math.ulp(1.0), Math.min(1 - Math.ulp(1.0), sample.forecast(i)));
            sum -= weight * Math.log(sample.outcome(i) == 1 ? p : 1 - p);
            n += weight;
        }
        return sum / n;
    }

    static double brier(ForecastSample sample, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < sample.size(); i++) {
            double error = sample.forecast(i) - sample.outcome(i);
            sum += sample.weight(i, counts) * error * error;
            n += sample.weight(i, counts);
        }
        return sum / n;
    }

    static double eceByMass(ForecastSample sample, int bins, int[] counts) {
        int n = 0;
        for (int i = 0; i < sample.size(); i++) {
            n += sample.weight(i, counts);
        }
        double sum = 0;
        double gap = 0;
        int bin = 0;
        int seen = 0;
        for (int i = 0; i < sample.size(); i++) {
            for (int left = sample.weight(i, counts); left > 0; ) {
                int end = UpliftMetrics.start(n, bins, bin + 1);
                int taken = Math.min(left, end - seen);
                gap += taken * (sample.forecast(i) - sample.outcome(i));
                seen += taken;
                left -= taken;
                if (seen == end) {
                    sum += Math.abs(gap);
                    gap = 0;
                    bin++;
                }
            }
        }
        return sum / n;
    }
}
