package promocast.ui.welcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.read.DatasetReader;
import promocast.resources.Samples;
import promocast.ui.session.Source;

/** Reads or makes the samples, and works out the small charts that stand for them. */
final class SampleSource {
    private static final int SHOP_CUSTOMERS = 40_000;
    private static final long SHOP_SEED = 1;
    private static final int DRAWN_CUSTOMERS = 6_000;
    private static final double MARGIN = 0.35;
    private static final double FACE = 20;
    private static final double MIN_SPEND = 60;
    private static final int CURVE_POINTS = 60;

    private final DatasetReader reader;

    SampleSource(DatasetReader reader) {
        this.reader = reader;
    }

    /** Number of customers of a sample, for its description. */
    static int customers(Sample sample) {
        return sample == Sample.EMAIL ? 64_000 : SHOP_CUSTOMERS;
    }

    /** The sample with its roles. */
    Source read(Sample sample, Message title, Progress progress) {
        long start = System.nanoTime();
        var table = sample == Sample.EMAIL ? email(progress) : CouponShop.generate(SHOP_CUSTOMERS, false, SHOP_SEED);
        var given = sample == Sample.SHOP ? Optional.of(CouponShop.roles()) : Optional.<promocast.data.Roles>empty();
        return new Source(title, Optional.empty(), table, given, (System.nanoTime() - start) / 1e9);
    }

    /** Share of an arm of the e-mail test who visited. */
    record Share(String arm, double rate) {}

    /** The visit rates of the e-mail test, computed from its file. */
    List<Share> visits(Progress progress) {
        var table = email(progress);
        var arm = table.column("segment");
        var visit = table.column("visit");
        return List.of("Mens E-Mail", "Womens E-Mail", "No E-Mail").stream()
                .map(name -> {
                    var rows = IntStream.range(0, table.rows())
                            .filter(row -> arm.text(row).equals(name))
                            .toArray();
                    return new Share(
                            name,
                            Arrays.stream(rows)
                                    .mapToDouble(visit::number)
                                    .average()
                                    .orElse(0));
                })
                .toList();
    }

    /** A point of the curve of the coupon shop: campaign cost and extra profit a thousand customers of the shop. */
    record Earned(double cost, double profit) {}

    /**
     * True extra profit of the coupon shop by campaign cost when its customers get one coupon, the most profitable
     * first.
     */
    List<Earned> shopCurve() {
        var shop = CouponShop.generate(DRAWN_CUSTOMERS, false, SHOP_SEED);
        var none = CouponShop.noOffer();
        var coupon = new double[] {FACE, MIN_SPEND, none[2], none[3]};
        var before = CouponShop.truth(shop, Outcome.SPEND, none);
        var after = CouponShop.truth(shop, Outcome.SPEND, coupon);
        var redeemed = CouponShop.truth(shop, Outcome.REDEEMED, coupon);
        var gains = IntStream.range(0, shop.rows())
                .mapToObj(i -> new Earned(FACE * redeemed[i], MARGIN * (after[i] - before[i]) - FACE * redeemed[i]))
                .sorted(Comparator.comparingDouble(one -> -one.profit()))
                .toList();
        return cumulated(gains);
    }

    private static List<Earned> cumulated(List<Earned> gains) {
        var curve = new java.util.ArrayList<Earned>(List.of(new Earned(0, 0)));
        double cost = 0;
        double profit = 0;
        int every = Math.max(1, gains.size() / CURVE_POINTS);
        double perThousand = 1000.0 / gains.size();
        for (int i = 0; i < gains.size(); i++) {
            cost += gains.get(i).cost() * perThousand;
            profit += gains.get(i).profit() * perThousand;
            if ((i + 1) % every == 0) {
                curve.add(new Earned(cost, profit));
            }
        }
        return List.copyOf(curve);
    }

    private Dataset email(Progress progress) {
        try (var file = Samples.hillstrom()) {
            return reader.read(file, "hillstrom.csv.gz", progress);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
