package promocast.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.data.UnanswerableException;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;
import promocast.engine.net.FunnelSamples;

/** The logged outcomes as labels of the funnel's heads, each with the rows where its condition holds. */
final class FunnelLabels {
    /** A head with fewer cases of either kind than this gets its base rate. */
    static final int FEWEST_CASES = 20;

    private record Labelled(Head head, double[] label, boolean[] counts) {}

    private final int rows;
    private final List<Labelled> candidates = new ArrayList<>();
    private final Optional<double[]> click;
    private final Optional<double[]> bought;
    private final Optional<double[]> spend;
    private final EnumSet<Outcome> outcomes = EnumSet.noneOf(Outcome.class);

    FunnelLabels(CampaignLog log, OfferCode code) {
        rows = log.rows();
        for (var outcome : Outcome.values()) {
            log.outcome(outcome).ifPresent(values -> outcomes.add(outcome));
        }
        click = log.outcome(Outcome.CLICK);
        spend = log.outcome(Outcome.SPEND);
        bought = log.outcome(Outcome.PURCHASE)
                .or(() -> spend.map(
                        money -> Arrays.stream(money).map(m -> m > 0 ? 1 : 0).toArray()));
        click.ifPresent(values -> add(Head.CLICK, values, everyone()));
        bought.ifPresent(this::addPurchase);
        log.outcome(Outcome.REDEEMED).ifPresent(values -> addRedeemed(values, log, code));
        log.outcome(Outcome.REPURCHASE).ifPresent(this::addRepurchase);
    }

    private void addPurchase(double[] values) {
        if (click.isEmpty()) {
            add(Head.PURCHASE, values, everyone());
            return;
        }
        add(Head.PURCHASE_AFTER_CLICK, values, where(click.get(), 1));
        add(Head.PURCHASE_WITHOUT_CLICK, values, where(click.get(), 0));
    }

    private void addRedeemed(double[] values, CampaignLog log, OfferCode code) {
        var counts = bought.map(b -> where(b, 1)).orElseGet(this::everyone);
        for (int row = 0; row < rows; row++) {
            counts[row] &= code.hasCoupon(log.setting(row));
        }
        add(bought.isPresent() ? Head.REDEEMED_AFTER_PURCHASE : Head.REDEEMED, values, counts);
    }

    private void addRepurchase(double[] values) {
        if (bought.isEmpty()) {
            add(Head.REPURCHASE, values, everyone());
            return;
        }
        add(Head.REPURCHASE_AFTER_PURCHASE, values, where(bought.get(), 1));
        add(Head.REPURCHASE_WITHOUT_PURCHASE, values, where(bought.get(), 0));
    }

    private void add(Head head, double[] label, boolean[] counts) {
        candidates.add(new Labelled(head, label, counts));
    }

    private boolean[] everyone() {
        var all = new boolean[rows];
        Arrays.fill(all, true);
        return all;
    }

    private static boolean[] where(double[] values, double wanted) {
        var found = new boolean[values.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = values[i] == wanted;
        }
        return found;
    }

    /**
     * The funnel that these rows can teach.
     *
     * @throws UnanswerableException when no head has cases enough
     */
    Funnel funnel(int[] trainRows) {
        var heads = new ArrayList<Head>();
        var rates = new EnumMap<Head, Double>(Head.class);
        for (var candidate : candidates) {
            int yes = 0;
            int seen = 0;
            for (int row : trainRows) {
                yes += candidate.counts[row] && candidate.label[row] > 0 ? 1 : 0;
                seen += candidate.counts[row] ? 1 : 0;
            }
            if (Math.min(yes, seen - yes) >= FEWEST_CASES) {
                heads.add(candidate.head);
            } else if (seen > 0) {
                rates.put(candidate.head, (double) yes / seen);
            }
        }
        if (heads.isEmpty()) {
            throw new UnanswerableException(EngineMessage.of("model.too-few-cases", FEWEST_CASES));
        }
        boolean amount = spend.isPresent()
                && Arrays.stream(trainRows).filter(this::hasAmount).count() >= FEWEST_CASES;
        var kept = EnumSet.copyOf(outcomes);
        if (!amount) {
            kept.remove(Outcome.SPEND);
        }
        return new Funnel(heads, Map.copyOf(rates), amount, kept);
    }

    private boolean hasAmount(int row) {
        return spend.isPresent() && bought.isPresent() && spend.get()[row] > 0 && bought.get()[row] > 0;
    }

    /** Samples for a network with the funnel's heads. */
    FunnelSamples samples(Funnel funnel, float[] customers, float[] offers) {
        int k = funnel.heads().size();
        var chances = new float[rows * k];
        var mask = new float[rows * k];
        for (var candidate : candidates) {
            int h = funnel.heads().indexOf(candidate.head);
            for (int row = 0; row < rows && h >= 0; row++) {
                chances[row * k + h] = (float) candidate.label[row];
                mask[row * k + h] = candidate.counts[row] ? 1 : 0;
            }
        }
        var amounts = new float[funnel.amount() ? rows : 0];
        var amountMask = new float[amounts.length];
        for (int row = 0; row < amounts.length; row++) {
            amountMask[row] = hasAmount(row) ? 1 : 0;
            amounts[row] = hasAmount(row) ? (float) Math.log(spend.orElseThrow()[row]) : 0;
        }
        return new FunnelSamples(customers, offers, chances, mask, amounts, amountMask, rows);
    }
}
