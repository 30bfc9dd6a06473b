package promocast.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the {@link CouponShop} while they are filled. */
final class ShopLog {
    static final String FACE = "face";
    static final String MIN_SPEND = "min_spend";
    static final String POINTS_MULT = "points_mult";
    static final String CHANNEL = "channel";
    static final String PROPENSITY = "propensity";

    private static final List<String> FRACTIONS =
            List.of("monetary", "tenure", "coupon_use", "a_food", "a_fashion", "a_home", "a_tech", PROPENSITY, "spend");

    private final int n;
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private int row;

    ShopLog(int n) {
        this.n = n;
    }

    /** Draws what the customer does and adds the row. */
    void add(Shopper x, ShopPolicy.Drawn offer, ShopResponse response, Draws draws) {
        values(x).forEach(this::set);
        set(FACE, offer.f());
        set(MIN_SPEND, offer.s());
        set(POINTS_MULT, offer.k());
        set(CHANNEL, offer.c());
        set(PROPENSITY, offer.propensity());
        var drawn = new LinkedHashMap<String, Double>();
        outcomes(response, offer.f(), offer.s(), draws, drawn);
        drawn.forEach(this::set);
        set(
                "repurchase",
                draws.chance(buy(drawn) ? response.repeatAfterPurchase() : response.repeatOtherwise()) ? 1 : 0);
        row++;
    }

    private static boolean buy(Map<String, Double> drawn) {
        return drawn.get("purchase") == 1;
    }

    /** Draws what a customer does up to the purchase, under a coupon of face value f and minimum spend s. */
    static void outcomes(ShopResponse response, double f, double s, Draws draws, Map<String, Double> values) {
        boolean click = draws.chance(response.click());
        boolean buy = draws.chance(click ? response.buyAfterClick() : response.buyOtherwise());
        double sigma = ShopResponse.BASKET_SIGMA;
        double basket = StrictMath.exp(StrictMath.log(response.basket()) - sigma * sigma / 2 + sigma * draws.normal());
        values.put("click", click ? 1. : 0);
        values.put("purchase", buy ? 1. : 0);
        values.put("spend", buy ? Math.rint(basket * 100) / 100 : 0);
        values.put("redeemed", buy && f > 0 && basket >= s ? 1. : 0);
    }

    /** The columns of a customer. */
    static Map<String, Double> values(Shopper x) {
        var values = new LinkedHashMap<String, Double>();
        values.put("recency", (double) x.recency());
        values.put("frequency", (double) x.frequency());
        values.put("monetary", x.monetary());
        values.put("age", (double) x.age());
        values.put("female", (double) x.female());
        values.put("ios", x.platform() == 0 ? 1. : 0);
        values.put("android", x.platform() == 1 ? 1. : 0);
        values.put("web", (double) x.web());
        values.put("tenure", x.tenure());
        values.put("coupon_use", x.couponUse());
        values.put("points", (double) x.points());
        values.put("a_food", x.affinity()[0]);
        values.put("a_fashion", x.affinity()[1]);
        values.put("a_home", x.affinity()[2]);
        values.put("a_tech", x.affinity()[3]);
        return values;
    }

    private void set(String column, double value) {
        columns.computeIfAbsent(column, name -> new double[n])[row] = value;
    }

    Dataset dataset(String name) {
        var stored = columns.entrySet().stream()
                .map(entry -> column(entry.getKey(), entry.getValue()))
                .toList();
        return Dataset.of(name, stored, Optional.empty(), RowNumbers.PLAIN);
    }

    static StoredColumn column(String name, double[] values) {
        if (FRACTIONS.contains(name)) {
            return NumberValues.of(name, values);
        }
        var whole = new int[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) values[i];
        }
        return IntegerValues.of(name, whole);
    }

    /** The customers of a table with these columns. */
    static Shopper[] shoppers(Dataset shop) {
        var names = List.of(
                "recency",
                "frequency",
                "monetary",
                "age",
                "female",
                "android",
                "web",
                "tenure",
                "coupon_use",
                "points",
                "a_food",
                "a_fashion",
                "a_home",
                "a_tech");
        var values = names.stream().map(name -> shop.column(name).numbers()).toArray(double[][]::new);
        var shoppers = new Shopper[shop.rows()];
        for (int i = 0; i < shoppers.length; i++) {
            int platform = values[6][i] == 1 ? Shopper.WEB : (int) values[5][i];
            shoppers[i] = new Shopper(
                    (int) values[0][i],
                    (int) values[1][i],
                    values[2][i],
                    (int) values[3][i],
                    (int) values[4][i],
                    platform,
                    values[7][i],
                    values[8][i],
                    (int) values[9][i],
                    new double[] {values[10][i], values[11][i], values[12][i], values[13][i]});
        }
        return shoppers;
    }
}
