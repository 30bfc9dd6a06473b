package promocast.engine.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import promocast.engine.plan.PlanLine;

/** Finds the lines of two plans that are the same line, changed or not. */
final class LinePairs {
    private final List<PlanLine> first;
    private final List<PlanLine> second;
    private final int[] partner;

    private LinePairs(List<PlanLine> first, List<PlanLine> second) {
        this.first = first;
        this.second = second;
        this.partner = new int[second.size()];
        Arrays.fill(partner, -1);
    }

    /**
     * A line in the common order of both plans.
     *
     * @param first its number in the first plan, from 0; -1 where it is added
     * @param second its number in the second plan, from 0; -1 where it is taken away
     */
    record Slot(int first, int second) {}

    /**
     * All lines of both plans in the order of the second; lines that it does not have follow the line that they follow in
     * the first. Equal lines are paired before lines of the same segment, of the same name, at the same place.
     */
    static List<Slot> of(List<PlanLine> first, List<PlanLine> second) {
        var pairs = new LinePairs(first, second);
        pairs.pair(PlanLine::equals);
        pairs.pair((a, b) -> a.segment().equals(b.segment()) && a.platform().equals(b.platform()));
        pairs.pair((a, b) -> a.segment().equals(b.segment()));
        pairs.pair((a, b) -> !a.label().isBlank() && a.label().equals(b.label()));
        pairs.samePlace();
        return pairs.slots();
    }

    private void pair(BiPredicate<PlanLine, PlanLine> same) {
        for (int j = 0; j < partner.length; j++) {
            for (int i = 0; i < first.size() && partner[j] < 0; i++) {
                if (!taken(i) && same.test(first.get(i), second.get(j))) {
                    partner[j] = i;
                }
            }
        }
    }

    private void samePlace() {
        for (int j = 0; j < Math.min(partner.length, first.size()); j++) {
            if (partner[j] < 0 && !taken(j)) {
                partner[j] = j;
            }
        }
    }

    private boolean taken(int i) {
        return Arrays.stream(partner).anyMatch(known -> known == i);
    }

    private List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        for (int j = 0; j < partner.length; j++) {
            slots.add(new Slot(partner[j], j));
        }
        for (int i = 0; i < first.size(); i++) {
            if (!taken(i)) {
                slots.add(after(slots, i), new Slot(i, -1));
            }
        }
        return List.copyOf(slots);
    }

    /** The place behind the nearest line before line i of the first plan. */
    private static int after(List<Slot> slots, int i) {
        int place = 0;
        int nearest = -1;
        for (int k = 0; k < slots.size(); k++) {
            int other = slots.get(k).first();
            if (other < i && other > nearest) {
                nearest = other;
                place = k + 1;
            }
        }
        return place;
    }
}
