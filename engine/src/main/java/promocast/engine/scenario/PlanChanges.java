package promocast.engine.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.OfferFields;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

/** The changes that lead from one plan to another; any of them can be made without the others. */
public final class PlanChanges {
    private final CampaignPlan first;
    private final CampaignPlan second;
    private final List<LinePairs.Slot> slots;
    private final List<PlanChange> changes;

    private PlanChanges(CampaignPlan first, CampaignPlan second) {
        this.first = first;
        this.second = second;
        this.slots = LinePairs.of(first.lines(), second.lines());
        this.changes = List.copyOf(new ChangeFinder(first, second, slots).all());
    }

    /** What leads from the first plan to the second. Name, budget and constraints do not move a forecast and are left out. */
    public static PlanChanges between(CampaignPlan first, CampaignPlan second) {
        return new PlanChanges(first, second);
    }

    /** The changes, in the order of the second plan's lines. */
    public List<PlanChange> changes() {
        return changes;
    }

    /**
     * The first plan with some of the changes.
     *
     * @param made indices of the changes to make
     */
    CampaignPlan with(List<Integer> made) {
        var chosen = made.stream().map(changes::get).toList();
        var plan = first;
        if (chosen.stream().anyMatch(change -> change.kind() == PlanChange.Kind.ECONOMICS)) {
            plan = plan.withEconomics(second.economics());
        }
        return plan.withLines(lines(chosen));
    }

    private List<PlanLine> lines(List<PlanChange> chosen) {
        boolean reordered = chosen.stream().anyMatch(change -> change.kind() == PlanChange.Kind.ORDER);
        boolean sameOrder = changes.stream().noneMatch(change -> change.kind() == PlanChange.Kind.ORDER);
        var order = new ArrayList<Integer>();
        for (int slot = 0; slot < slots.size(); slot++) {
            order.add(slot);
        }
        if (!reordered && !sameOrder) {
            order.sort(Comparator.comparingInt(this::placeInFirst));
        }
        var lines = new ArrayList<PlanLine>();
        order.forEach(slot -> line(slot, chosen).ifPresent(lines::add));
        return lines;
    }

    /** An added line stands behind the line that it follows in the second plan. */
    private int placeInFirst(int slot) {
        for (int k = slot; k >= 0; k--) {
            if (slots.get(k).first() >= 0) {
                return slots.get(k).first();
            }
        }
        return -1;
    }

    private Optional<PlanLine> line(int slot, List<PlanChange> chosen) {
        var mine = chosen.stream().filter(change -> change.slot() == slot).toList();
        var pair = slots.get(slot);
        if (pair.first() < 0) {
            return mine.isEmpty()
                    ? Optional.empty()
                    : Optional.of(second.lines().get(pair.second()));
        }
        var line = first.lines().get(pair.first());
        for (var change : mine) {
            if (change.kind() == PlanChange.Kind.REMOVE) {
                return Optional.empty();
            }
            line = changed(line, second.lines().get(pair.second()), change);
        }
        return Optional.of(line);
    }

    private static PlanLine changed(PlanLine line, PlanLine target, PlanChange change) {
        return switch (change.kind()) {
            case SEGMENT -> line.withSegment(target.segment());
            case OFFER -> line.withOffer(target.offer());
            case FIELD -> field(line, target, change.field());
            default -> line;
        };
    }

    private static PlanLine field(PlanLine line, PlanLine target, String field) {
        return switch (field) {
            case "pick" -> line.withPick(target.pick());
            case "share" -> line.withShare(target.share());
            case "platform" -> line.withPlatform(target.platform());
            case "window.startDay" -> line.withWindow(target.window());
            case "alsoOn" -> line.withAlsoOn(target.alsoOn());
            default -> {
                var value = OfferFields.values(target.offer()).get(field);
                var alone = CampaignPlan.empty("", "CNY").withLines(List.of(line));
                yield new PlanEdit.SetLever(0, field, value)
                        .apply(alone)
                        .lines()
                        .get(0);
            }
        };
    }
}
