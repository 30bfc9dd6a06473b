package promocast.data;

import java.util.Optional;

/** A dataset whose roles hold: who was offered what, with which probability, and what came of it. Immutable. */
public final class CampaignLog {
    private CampaignLog() {}

    /**
     * Resolves roles against data.
     *
     * @throws BadInputException when a role names no column or a column cannot have its role
     * @throws UnanswerableException when there is no control, or an outcome has one value only
     */
    public static CampaignLog of(Dataset data, Roles roles) {
        throw new UnsupportedOperationException();
    }

    /** Number of customers n. */
    public int rows() {
        throw new UnsupportedOperationException();
    }

    /** The table behind it. */
    public Dataset data() {
        throw new UnsupportedOperationException();
    }

    /** The roles behind it, features filled in. */
    public Roles roles() {
        throw new UnsupportedOperationException();
    }

    /** What was offered. */
    public ActionSpace actions() {
        throw new UnsupportedOperationException();
    }

    /** A copy of the logged setting of a row, one value per lever. */
    public double[] setting(int row) {
        throw new UnsupportedOperationException();
    }

    /** The probability with which each logged action was chosen (n values, above 0, at most 1). */
    public double[] propensity() {
        throw new UnsupportedOperationException();
    }

    /** A copy of the values of an outcome (n values), if it was logged. */
    public Optional<double[]> outcome(Outcome outcome) {
        throw new UnsupportedOperationException();
    }

    /** The given rows, in the given order. */
    public CampaignLog select(int[] rows) {
        throw new UnsupportedOperationException();
    }
}
