package promocast.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.Roles.ActionRole;

/**
 * A simulated randomised test of one offer on customers with {@value #COVARIATES} heavy-tailed columns, of which few matter:
 * balances, counts and amounts as a bank or a big shop keeps them, with zeros for many and extremes for some.
 *
 * <p>Column j of a customer is made from e_j ~ N(0.6 of a factor shared by every seventh column, 0.8): by turns
 * exp(1.5 e), max(0, exp(2 e) - 1) and exp(e^2 sign(e)). With v_j = x_j / (1 + x_j), in 0 to 1, and t for treated:
 * logit P(purchase) = base + 2 (v_0 - v_3) + 1.5 [v_2 above 0.5] - 1.5 v_6 v_5 + t (0.1 + 1.2 [v_9 above 0.4] v_8 - 0.8 [v_0
 * above 0.6]).
 */
public final class WideShop {
    /** Number of covariates. */
    public static final int COVARIATES = 67;

    private static final String ARM = "arm";
    private static final String OFFER = "offer";
    private static final String CONTROL = "none";
    private static final String PURCHASE = "purchase";
    private static final int FACTORS = 7;

    private WideShop() {}

    /**
     * A log of {@code n} customers, half of them treated; same arguments, same rows.
     *
     * @param base logit of a purchase of a customer with nothing: -2 gives about one in five, -5.5 about one in a hundred
     */
    public static Dataset generate(int n, double base, long seed) {
        var draws = new Draws(seed);
        var x = new double[COVARIATES][n];
        var bought = new int[n];
        var arm = new int[n];
        var factor = new double[FACTORS];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < FACTORS; k++) {
                factor[k] = draws.normal();
            }
            for (int j = 0; j < COVARIATES; j++) {
                x[j][i] = column(j, .6 * factor[j % FACTORS] + .8 * draws.normal());
            }
            arm[i] = draws.chance(.5) ? 1 : 0;
            bought[i] = draws.chance(chance(x, i, arm[i], base)) ? 1 : 0;
        }
        var stored = new ArrayList<StoredColumn>();
        for (int j = 0; j < COVARIATES; j++) {
            stored.add(NumberValues.of("x" + j, x[j]));
        }
        stored.add(TextValues.of(ARM, arm, List.of(CONTROL, OFFER)));
        stored.add(IntegerValues.of(PURCHASE, bought));
        return Dataset.of("wide shop", stored, Optional.empty(), RowNumbers.PLAIN);
    }

    private static double column(int j, double e) {
        double raw = switch (j % 3) {
            case 0 -> StrictMath.exp(1.5 * e);
            case 1 -> Math.max(0, StrictMath.exp(2 * e) - 1);
            default -> StrictMath.exp(e * Math.abs(e));
        };
        return Math.rint(raw * 1e4) / 1e4;
    }

    private static double chance(double[][] x, int i, int treated, double base) {
        double logit = base
                + 2 * (share(x[0][i]) - share(x[3][i]))
                + (share(x[2][i]) > .5 ? 1.5 : 0)
                - 1.5 * share(x[6][i]) * share(x[5][i]);
        double pull = .1 + (share(x[9][i]) > .4 ? 1.2 * share(x[8][i]) : 0) - (share(x[0][i]) > .6 ? .8 : 0);
        return 1 / (1 + StrictMath.exp(-logit - treated * pull));
    }

    private static double share(double value) {
        return value / (1 + value);
    }

    /** The roles of {@link #generate}'s columns. */
    public static Roles roles() {
        return new Roles(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ActionRole(Optional.of(ARM), Optional.of(CONTROL), Map.of(), Map.of()),
                Optional.empty(),
                true,
                Map.of(Outcome.PURCHASE, PURCHASE),
                List.of(),
                List.of());
    }

    /** The true effect of the offer on the chance of a purchase, for each row of a table of {@link #generate} (n values). */
    public static double[] effect(Dataset shop, double base) {
        var x = new double[COVARIATES][];
        for (int j = 0; j < COVARIATES; j++) {
            x[j] = shop.column("x" + j).numbers();
        }
        var effect = new double[shop.rows()];
        for (int i = 0; i < effect.length; i++) {
            effect[i] = chance(x, i, 1, base) - chance(x, i, 0, base);
        }
        return effect;
    }
}
