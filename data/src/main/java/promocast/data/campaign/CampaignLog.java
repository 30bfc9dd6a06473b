package promocast.data.campaign;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.UnanswerableException;
import promocast.data.feature.FeatureTargets;

/**
 * A dataset whose roles hold: who was offered what, with which probability, and what came of it. Immutable.
 *
 * <p>Settings are canonical: without a coupon its minimum spend is that of the control, and a points multiplier below 1
 * is 1, so that equal offers have equal settings.
 */
public final class CampaignLog {
    /** Fewest rows that a campaign can be learnt from. */
    private static final int FEWEST_ROWS = 200;

    private final Dataset data;
    private final Roles roles;
    private final LoggedAction action;
    private final double[] propensity;
    private final Map<Outcome, double[]> outcomes;

    private CampaignLog(
            Dataset data, Roles roles, LoggedAction action, double[] propensity, Map<Outcome, double[]> outcomes) {
        this.data = data;
        this.roles = roles;
        this.action = action;
        this.propensity = propensity;
        this.outcomes = outcomes;
    }

    /**
     * Resolves roles against data.
     *
     * @throws BadInputException when a role names no column or a column cannot have its role
     * @throws UnanswerableException when there is no control, an outcome has one value only, or rows are too few
     */
    public static CampaignLog of(Dataset data, Roles roles) {
        var resolved = RoleCheck.resolve(data, roles);
        if (data.rows() < FEWEST_ROWS) {
            throw new UnanswerableException(Message.data("log.rows.few", data.name(), data.rows(), FEWEST_ROWS));
        }
        var action = LoggedAction.of(data, resolved.action());
        var outcomes = new EnumMap<Outcome, double[]>(Outcome.class);
        resolved.outcomes()
                .forEach((outcome, column) -> outcomes.put(outcome, LoggedOutcome.read(data, outcome, column)));
        return new CampaignLog(data, resolved, action, Propensities.of(data, resolved, action), outcomes);
    }

    /** Number of customers n. */
    public int rows() {
        return data.rows();
    }

    /** The table behind it. */
    public Dataset data() {
        return data;
    }

    /** The roles behind it, features filled in. */
    public Roles roles() {
        return roles;
    }

    /** What was offered. */
    public ActionSpace actions() {
        return action.space();
    }

    /** A copy of the logged setting of a row, one value per lever. */
    public double[] setting(int row) {
        return action.setting(row);
    }

    /** A copy of the logged values of one lever (n values). */
    public double[] lever(int index) {
        return action.settings()[index].clone();
    }

    /** The probability with which each logged action was chosen (n values, above 0, at most 1). */
    public double[] propensity() {
        return propensity.clone();
    }

    /** A copy of the values of an outcome (n values), if it was logged. */
    public Optional<double[]> outcome(Outcome outcome) {
        return Optional.ofNullable(outcomes.get(outcome)).map(double[]::clone);
    }

    /**
     * What features can be judged by: the purchase where at least 1,000 customers bought, else the outcome with most cases;
     * and the offer, of several levers the first.
     */
    public FeatureTargets targets() {
        return LoggedTargets.of(action, outcomes);
    }

    /** The given rows, in the given order; the levers stay those of the whole log. */
    public CampaignLog select(int[] rows) {
        var selected = new EnumMap<Outcome, double[]>(Outcome.class);
        outcomes.forEach((outcome, values) -> selected.put(outcome, select(values, rows)));
        return new CampaignLog(data.select(rows), roles, action.select(rows), select(propensity, rows), selected);
    }

    private static double[] select(double[] values, int[] rows) {
        var selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }
}
