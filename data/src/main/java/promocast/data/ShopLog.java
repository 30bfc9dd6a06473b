package promocast.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.DoubleColumn;

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
        addShopper(x);
        set(FACE, offer.f());
        set(MIN_SPEND, offer.s());
        set(POINTS_MULT, offer.k());
        set(CHANNEL, offer.c());
        set(PROPENSITY, offer.propensity());
        boolean click = draws.chance(response.click());
        boolean buy = draws.chance(click ? response.buyAfterClick() : response.buyOtherwise());
        double sigma = ShopResponse.BASKET_SIGMA;
        double basket = StrictMath.exp(StrictMath.log(response.basket()) - sigma * sigma / 2 + sigma * draws.normal());
        set("click", click ? 1 : 0);
        set("purchase", buy ? 1 : 0);
        set("spend", buy ? Math.rint(basket * 100) / 100 : 0);
        set("redeemed", buy && offer.f() > 0 && basket >= offer.s() ? 1 : 0);
        set("repurchase", draws.chance(buy ? response.repeatAfterPurchase() : response.repeatOtherwise()) ? 1 : 0);
        row++;
    }

    private void addShopper(Shopper x) {
        set("recency", x.recency());
        set("frequency", x.frequency());
        set("monetary", x.monetary());
        set("age", x.age());
        set("female", x.female());
        set("ios", x.platform() == 0 ? 1 : 0);
        set("android", x.platform() == 1 ? 1 : 0);
        set("web", x.web());
        set("tenure", x.tenure());
        set("coupon_use", x.couponUse());
        set("points", x.points());
        set("a_food", x.affinity()[0]);
        set("a_fashion", x.affinity()[1]);
        set("a_home", x.affinity()[2]);
        set("a_tech", x.affinity()[3]);
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

    private static StoredColumn column(String name, double[] values) {
        if (FRACTIONS.contains(name)) {
            return new NumberValues(DoubleColumn.create(name, values));
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
