package promocast.engine.monitor;

import java.util.OptionalInt;
import promocast.engine.Interval;

/**
 * What came day by day of one measure of a line beside what was forecast; days without a row count on neither side.
 *
 * @param actual what happened on each day of the plan; NaN where no row tells
 * @param expected what was forecast for each day
 * @param forecast the forecast of all days together, with its range
 * @param dispersion variance over mean of what chance adds
 */
record Stream(double[] actual, double[] expected, Interval forecast, double dispersion) {
    /** Whether a row tells of a day. */
    boolean tells(int day) {
        return !Double.isNaN(actual[day]);
    }

    /** What was forecast of one day, with the band that holds it in 95 of 100 cases. */
    Interval day(int day) {
        return band(expected[day]);
    }

    /** All days with a row as one figure. */
    Reading reading(Measure measure, double alpha) {
        var surprise = Surprise.of(forecast);
        double count = 0;
        double due = 0;
        double most = 0;
        for (int day = 0; day < actual.length; day++) {
            if (tells(day)) {
                count += actual[day];
                due += expected[day];
                most = Math.max(most, surprise.evidence(count / dispersion, due / dispersion));
            }
        }
        boolean alarm = most >= -Math.log(alpha);
        return new Reading(
                measure,
                count,
                band(due),
                forecast,
                Surprise.ratio(count / dispersion, due / dispersion, alpha),
                most,
                alarm,
                alarm ? since(surprise) : OptionalInt.empty());
    }

    private Interval band(double due) {
        double error = (forecast.upper() - forecast.lower()) / (2 * Interval.Z95);
        double share = forecast.value() > 0 ? due / forecast.value() : 0;
        double own = Double.isFinite(error) ? error * share : 0;
        double half = Interval.Z95 * Math.sqrt(own * own + Math.max(0, due) * dispersion);
        return new Interval(due, Math.max(0, due - half), due + half);
    }

    /** The day from which on the evidence is largest (the start that an e-detector would find, Shin et al. 2024). */
    private OptionalInt since(Surprise surprise) {
        double count = 0;
        double due = 0;
        double most = Double.NEGATIVE_INFINITY;
        int found = 0;
        for (int day = actual.length - 1; day >= 0; day--) {
            if (tells(day)) {
                count += actual[day] / dispersion;
                due += expected[day] / dispersion;
                double evidence = surprise.evidence(count, due);
                if (evidence > most) {
                    most = evidence;
                    found = day;
                }
            }
        }
        return OptionalInt.of(found);
    }
}
