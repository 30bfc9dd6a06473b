package promocast.engine.accuracy;

/** What a trial measures. */
public enum Measure {
    /** Qini coefficient as in scikit-uplift; larger is better. */
    QINI(true, 4),
    /** Area under the uplift curve as in scikit-uplift; larger is better. */
    AUUC(true, 4),
    /** Uplift among the best 30 %; larger is better. */
    UPLIFT_AT_30(true, 4),
    /** Area under the ROC curve of the forecast under the logged action; larger is better. */
    AUC(true, 4),
    /** Mean negative log-likelihood under the logged action. */
    LOG_LOSS(false, 4),
    /** Expected calibration error over 10 bins of equal mass, under the logged action. */
    ECE(false, 4),
    /** Root of the mean squared error of the effect by customer. */
    CATE_RMSE(false, 4),
    /** Absolute error of the average effect. */
    ATE_ERROR(false, 4),
    /** Profit lost without a budget, in % of what the truth would gain over no coupon. */
    REGRET_A(false, 1),
    /** Profit lost at a fixed budget, in % of what the truth would gain over no coupon. */
    REGRET_B(false, 1),
    /** Time of a training with its evaluation. */
    SECONDS(false, 1);

    private final boolean larger;
    private final int digits;

    Measure(boolean larger, int digits) {
        this.larger = larger;
        this.digits = digits;
    }

    /** Whether larger values are better. */
    public boolean largerIsBetter() {
        return larger;
    }

    /** Digits after the point that are worth showing. */
    public int digits() {
        return digits;
    }
}
