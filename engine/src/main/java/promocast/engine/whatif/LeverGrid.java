package promocast.engine.whatif;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import promocast.data.ActionSpace;
import promocast.data.ActionSpace.Lever;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

/**
 * The places along one field of a line's offer at which a curve is computed.
 *
 * @param actions the levers of the data
 * @param field the field, such as {@code coupon.faceValue}; {@code share} for the share of the segment
 */
record LeverGrid(ActionSpace actions, String field) {
    private static final int STEPS = 32;
    private static final double BEYOND = 0.5;
    private static final Set<String> WHOLE =
            Set.of("coupon.validDays", "points.expiryDays", "points.pendingDays", "recommendation.slots");
    private static final Set<String> SHARES = Set.of("share", "coupon.percentOff");

    /** The lever of the data that the field is, if it is one. */
    Optional<Lever> lever() {
        return actions.levers().stream()
                .filter(lever -> lever.field().equals(field))
                .findFirst();
    }

    /** Index of that lever in a setting; -1 if it is none. */
    int index() {
        return actions.levers().stream().map(Lever::field).toList().indexOf(field);
    }

    /**
     * The places, ascending: for a numeric lever from its lowest to half its range beyond its highest logged value, with
     * all logged ones and the planned one; indices for a named one; for other fields from 0 to twice the planned value.
     */
    List<Double> places(PlanLine line) {
        var places = new TreeSet<Double>();
        var lever = lever();
        var planned = line.offer().fields().get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
        if (lever.isPresent() && !lever.get().numeric()) {
            places.addAll(lever.get().logged());
            return List.copyOf(places);
        }
        if (Double.isFinite(planned)) {
            places.add(planned);
        }
        var logged = lever.map(Lever::logged).orElse(List.of());
        var most = 0.0;
        var least = 0.0;
        if (!logged.isEmpty()) {
            places.addAll(logged);
            var range = logged.get(logged.size() - 1) - logged.get(0);
            least = Math.max(0, logged.get(0));
            most = logged.get(logged.size() - 1) + BEYOND * range;
        } else {
            most = planned > 0 ? 2 * planned : SHARES.contains(field) ? 1 : 10;
        }
        most = Math.max(most, Double.isFinite(planned) ? planned : 0);
        most = SHARES.contains(field) ? Math.min(1, most) : most;
        for (int i = 0; i <= STEPS; i++) {
            places.add(rounded(least + (most - least) * i / STEPS));
        }
        return List.copyOf(places);
    }

    private double rounded(double value) {
        return WHOLE.contains(field)
                ? Math.max(field.endsWith("validDays") || field.endsWith("expiryDays") ? 1 : 0, Math.rint(value))
                : value;
    }

    /** The line with the field at a place. */
    PlanLine at(CampaignPlan plan, int line, double place) {
        var lever = lever();
        Object value = lever.isPresent() && !lever.get().numeric()
                ? lever.get().categories().get((int) place)
                : (Object) place;
        return new PlanEdit.SetLever(line, field, value).apply(plan).lines().get(line);
    }
}
