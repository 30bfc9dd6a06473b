package promocast.engine.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import promocast.data.Outcome;
import promocast.engine.Interval;

/**
 * How good a model is on rows that it has not seen; every range is a 95 % bootstrap interval.
 *
 * @param trainRows rows that it learned from
 * @param validationRows rows that decided when to stop (each row of the training set is one for some member)
 * @param testRows rows held out for this evaluation
 * @param outcomes forecast quality an outcome, under the logged action
 * @param uplift how well it tells customers apart, per key and outcome: with arms the key is the name of the arm;
 *     with levers
 *     it is a column and one of its logged values, such as {@code face=10}, against its control, all other levers
 *     as logged
 * @param liveDistance mean absolute difference of purchase (or first outcome) probability, live network to blend
 */
public record Evaluation(
        int trainRows,
        int validationRows,
        int testRows,
        Map<Outcome, Quality> outcomes,
        Map<String, Map<Outcome, Uplift>> uplift,
        double liveDistance) {
    public Evaluation {
        outcomes = new EnumMap<>(outcomes);
        uplift = Collections.unmodifiableMap(new LinkedHashMap<>(uplift));
    }

    /**
     * Forecast quality of one outcome: spend has an rmse only, the others have all but that; the rest is withheld.
     *
     * @param auc area under the ROC curve
     * @param logLoss mean negative log-likelihood
     * @param brier mean squared error of the probability
     * @param ece expected calibration error over 10 equal-mass bins, after calibration
     * @param eceBefore the same before calibration
     * @param calibration mean forecast and measured rate a bin
     * @param rmse root of the mean squared error, money a customer
     */
    public record Quality(
            Interval auc,
            Interval logLoss,
            Interval brier,
            Interval ece,
            double eceBefore,
            List<Bin> calibration,
            Interval rmse) {
        public Quality {
            calibration = List.copyOf(calibration);
        }
    }

    /** One calibration bin: mean forecast, measured rate with its range, rows. */
    public record Bin(double forecast, Interval measured, int rows) {}

    /**
     * Uplift of one arm on one outcome.
     *
     * @param qini Qini coefficient as in scikit-uplift; withheld for spend
     * @param auuc area under the uplift curve as in scikit-uplift; withheld for spend
     * @param upliftAt10 uplift among the best 10 %
     * @param upliftAt30 uplift among the best 30 %
     * @param ate average effect on all customers of the log, doubly robust (AIPW), with the range of its influence
     *     function
     * @param reliable whether the Qini interval lies above 0: customers can be told apart
     * @param curve extra outcomes per 1,000 customers by share targeted, best first
     */
    public record Uplift(
            Interval qini,
            Interval auuc,
            Interval upliftAt10,
            Interval upliftAt30,
            Interval ate,
            boolean reliable,
            List<GainPoint> curve) {
        public Uplift {
            curve = List.copyOf(curve);
        }
    }

    /** A point of a gain curve: share of customers targeted, extra outcomes per 1,000 customers. */
    public record GainPoint(double share, Interval gain) {}
}
