package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;

/**
 * The options of a plan's free lines, moved to agree with settled forecasts: the line's own offer and, where there are
 * only a few, every other one is settled; the rest are moved as the own offer is, until a split chooses them. Not
 * thread-safe.
 */
final class MovedOptions {
    private static final int CUSTOMERS_A_LINE = 12_000;
    private static final int FEW = 8;
    private static final double NEAR = 0.02;

    private final List<Integer> free = new ArrayList<>();
    private final List<List<Entry>> lines = new ArrayList<>();
    private final Moves moves;
    private final Pinned pinned;

    /** An option with the shares at which it is settled; the whole among them if it is settled at all. */
    private static final class Entry {
        private final LineSpec whole;
        private final LineOption raw;
        private final TreeSet<Double> shares = new TreeSet<>();
        private LineOption moved;

        private Entry(LineSpec whole, LineOption raw) {
            this.whole = whole;
            this.raw = raw;
            this.moved = raw;
        }

        private boolean knows(double share) {
            return !shares.subSet(share - NEAR, true, share + NEAR, true).isEmpty();
        }

        private void settle(Moves moves, double share) {
            shares.add(1.0);
            shares.add(share);
            moved = moves.settled(whole, raw, shares);
        }
    }

    MovedOptions(Workbench bench, CampaignPlan plan, Progress progress) {
        this.moves = new Moves(bench);
        var all = new OptionMenu(bench, CUSTOMERS_A_LINE).of(plan, progress);
        this.pinned = Pinned.of(plan, all, bench);
        for (int l = 0; l < all.size(); l++) {
            progress.checkCancelled();
            if (!all.get(l).isEmpty()) {
                free.add(l);
                lines.add(entries(bench, plan, l, all.get(l)));
            }
        }
    }

    private List<Entry> entries(Workbench bench, CampaignPlan plan, int index, List<LineOption> options) {
        var line = plan.lines().get(index);
        var own = bench.specs().of(plan, index, line.withShare(1));
        var entries = new ArrayList<Entry>();
        for (var option : options) {
            var entry = new Entry(bench.specs().of(plan, index, option.line()), option);
            if (entry.whole.equals(own)) {
                entry.settle(moves, line.share());
            } else if (options.size() <= FEW) {
                entry.settle(moves, 1);
            } else if (own.reach() > 0) {
                entry.moved = moves.like(own, option);
            }
            entries.add(entry);
        }
        return entries;
    }

    /** The options of each free line. */
    List<List<LineOption>> lines() {
        return lines.stream()
                .map(entries -> entries.stream().map(entry -> entry.moved).toList())
                .toList();
    }

    /** Indices of the free lines in the plan, from 0. */
    List<Integer> free() {
        return free;
    }

    /** What the other lines earn and cost. */
    Pinned pinned() {
        return pinned;
    }

    /** Settles what a split chooses; whether anything was not settled yet. */
    boolean settle(Split split) {
        var changed = false;
        for (int l = 0; l < lines.size(); l++) {
            var entry = lines.get(l).get(split.options().get(l));
            var share = entry.raw.share(split.counts().get(l));
            if (share > 0 && !entry.knows(share)) {
                entry.settle(moves, share);
                changed = true;
            }
        }
        return changed;
    }
}
