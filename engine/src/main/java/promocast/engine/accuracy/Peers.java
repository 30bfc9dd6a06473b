package promocast.engine.accuracy;

import java.util.Map;

/**
 * The best that any of the peers (causalml 0.18, EconML 0.17, scikit-uplift 0.5.1, LightGBM 4.7, PyTorch 2.15) reached for
 * each measure, each alone its best, by the same protocol: five halves of the e-mail sample, three shops of 20,000 rows.
 */
public enum Peers {
    /** The women's e-mail on visits. */
    WOMENS_VISITS(Map.of(
            Measure.QINI, 0.0618,
            Measure.AUUC, 0.0287,
            Measure.UPLIFT_AT_30, 0.0754,
            Measure.AUC, 0.6499,
            Measure.LOG_LOSS, 0.3682,
            Measure.ECE, 0.0060)),
    /** Simulated shop, offers drawn at random, 20,000 rows. */
    SHOP_RANDOM(Map.of(
            Measure.CATE_RMSE, 0.0314,
            Measure.ATE_ERROR, 0.0020,
            Measure.REGRET_A, 17.7,
            Measure.REGRET_B, 14.6,
            Measure.AUC, 0.6757,
            Measure.LOG_LOSS, 0.2984,
            Measure.ECE, 0.0049)),
    /** Simulated shop, offers chosen by customer, 20,000 rows. */
    SHOP_CONFOUNDED(Map.of(
            Measure.CATE_RMSE, 0.0321,
            Measure.ATE_ERROR, 0.0036,
            Measure.REGRET_A, 16.5,
            Measure.REGRET_B, 13.1,
            Measure.AUC, 0.6769,
            Measure.LOG_LOSS, 0.2983,
            Measure.ECE, 0.0041)),
    /** Nobody was measured. */
    NONE(Map.of());

    private final Map<Measure, Double> best;

    Peers(Map<Measure, Double> best) {
        this.best = best;
    }

    /** The best peer's value of a measure; NaN where none was measured. */
    public double best(Measure measure) {
        return best.getOrDefault(measure, Double.NaN);
    }
}
