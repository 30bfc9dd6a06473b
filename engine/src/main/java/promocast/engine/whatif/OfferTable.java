package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;

/**
 * What each offer of a plan would add and cost with each customer of its lines: the live network of every customer, moved
 * by what the settled forecast of the customer's line says more. Customers of pinned lines, and of lines without an
 * offer, have no choice. Not thread-safe.
 */
final class OfferTable {
    private static final int MOST_OFFERS = 12;
    /** Most customers of a line on whom its offer is settled; more are represented by a draw. */
    private static final int SETTLED = 40_000;

    private final Workbench bench;
    private final CampaignPlan plan;
    private final List<Offer> offers;
    private final int[] rows;
    private final int[] pins;
    private final CustomerOffers table;

    /** How a line's settled forecast differs from the live network: profit a customer, and the factor of the cost. */
    private record Shift(double profit, double cost) {}

    OfferTable(Workbench bench, CampaignPlan plan, Progress progress) {
        this.bench = bench;
        this.plan = plan;
        var all = new LinkedHashSet<Offer>();
        for (var offer : new OptionMenu(bench, 1).offers(plan)) {
            if (!(offer instanceof Offer.NoOffer) && all.size() < MOST_OFFERS) {
                all.add(offer);
            }
        }
        this.offers = List.copyOf(all);
        var specs = bench.specs().of(plan);
        this.rows =
                specs.stream().flatMapToInt(spec -> Arrays.stream(spec.rows())).toArray();
        this.pins = new int[rows.length];
        Arrays.fill(pins, -1);
        var contacts = new int[Math.max(1, offers.size())];
        Arrays.fill(contacts, 1);
        this.table = new CustomerOffers(values(contacts.length), values(contacts.length), contacts);
        int from = 0;
        for (int l = 0; l < specs.size(); l++) {
            progress.checkCancelled();
            fill(l, specs.get(l), from);
            from += specs.get(l).rows().length;
        }
    }

    private float[][] values(int count) {
        var values = new float[count][rows.length];
        Arrays.stream(values).forEach(array -> Arrays.fill(array, Float.NaN));
        return values;
    }

    private void fill(int index, LineSpec own, int from) {
        var line = plan.lines().get(index);
        var stays = line.pinned() || line.offer() instanceof Offer.NoOffer;
        if (stays) {
            Arrays.fill(pins, from, from + own.rows().length, 0);
        }
        var shift = shift(own);
        for (int j = 0; j < offers.size(); j++) {
            var wanted = !stays || offers.get(j).equals(line.offer()) && own.reach() > 0;
            var spec = wanted
                    ? bench.specs()
                            .of(plan, index, line.withOffer(offers.get(j)).withShare(1))
                    : own;
            if (wanted && spec.offered() && (stays || !spec.extrapolated())) {
                fill(j, spec, shift, from);
            }
        }
        if (stays && own.reach() > 0) {
            pin(offers.indexOf(line.offer()), own, from);
        }
    }

    private void fill(int offer, LineSpec spec, Shift shift, int from) {
        var gains = Gains.of(
                spec, Reached.forecast(spec, spec.rows(), bench.forecasters().live()));
        for (int i = 0; i < spec.rows().length; i++) {
            var cost = shift.cost * gains.cost()[i];
            table.cost()[offer][from + i] = (float) cost;
            table.profit()[offer][from + i] = (float) (gains.profit()[i] + shift.profit + gains.cost()[i] - cost);
        }
    }

    /** Those whom a pinned line reaches get its offer. */
    private void pin(int offer, LineSpec own, int from) {
        if (offer < 0) {
            return;
        }
        var reached = own.picksBest()
                ? Reached.of(own, bench.audience(), bench.forecasters().live()).rows()
                : bench.audience().draw(own.rows(), own.reach());
        var at = 0;
        for (int i = 0; i < own.rows().length && at < reached.length; i++) {
            if (own.rows()[i] == reached[at]) {
                pins[from + i] = offer + 1;
                at++;
            }
        }
    }

    private Shift shift(LineSpec own) {
        var few = own.whole().of(bench.audience().draw(own.rows(), SETTLED));
        if (few.reach() == 0) {
            return new Shift(0, 1);
        }
        var settled = bench.settled(few).estimate();
        var live = LineEstimate.of(bench.live(few));
        var campaign = Quantity.CAMPAIGN.ordinal();
        var cost = live.total()[campaign] > 0 ? settled.total()[campaign] / live.total()[campaign] : 1;
        var more =
                few.keep() * (settled.extra()[Quantity.REVENUE.ordinal()] - live.extra()[Quantity.REVENUE.ordinal()]);
        return new Shift(more / few.reach(), cost);
    }

    /**
     * The best assignment.
     *
     * @param maxContacts most messages altogether; empty for no limit
     */
    OfferAssignment assign(OptionalLong maxContacts, Progress progress) {
        var limits = new CustomerLimits(
                plan.budget(),
                plan.constraints().minRoi().orElse(Double.NEGATIVE_INFINITY),
                maxContacts.orElse(Long.MAX_VALUE),
                plan.constraints().maxContactsPerCustomer());
        var threads = Runtime.getRuntime().availableProcessors();
        var chosen = new CustomerKnapsack(table, pins, limits, threads).solve(plan.currency(), progress);
        return OfferAssignment.of(new ArrayList<>(offers), rows, table, chosen);
    }
}
