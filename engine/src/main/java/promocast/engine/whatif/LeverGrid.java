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
    private static final int STEPS = 40;
    private static final int MOST_SETTLED = 8;
    private static final double TIDY = 1e6;
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
        var planned = planned(line);
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
        places.add(rounded(least));
        places.add(rounded(most));
        var step = step(most - least);
        for (double i = Math.ceil(least / step); i * step < most; i++) {
            places.add(rounded(Math.rint(i * step * TIDY) / TIDY));
        }
        return List.copyOf(places);
    }

    /**
     * The places at which a curve is settled: the planned one, and of a lever the logged ones (of many, some at equal
     * ranks).
     */
    List<Double> settledPlaces(PlanLine line) {
        var lever = lever();
        if (lever.isPresent() && !lever.get().numeric()) {
            return places(line);
        }
        var places = new TreeSet<Double>();
        var logged = lever.map(Lever::logged).orElse(List.of());
        var count = Math.min(logged.size(), MOST_SETTLED);
        for (int i = 0; i < count; i++) {
            places.add(logged.get(count == 1 ? 0 : i * (logged.size() - 1) / (count - 1)));
        }
        if (Double.isFinite(planned(line))) {
            places.add(planned(line));
        }
        return List.copyOf(places);
    }

    private double planned(PlanLine line) {
        if (field.equals("share")) {
            return line.share();
        }
        return line.offer().fields().get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** A step that people would take (1, 2 or 5 times a power of ten) and that gives enough places. */
    private static double step(double range) {
        var least = range > 0 ? range / STEPS : 1;
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double times : new double[] {1, 2, 5}) {
            if (times * power >= least * (1 - 1e-9)) {
                return times * power;
            }
        }
        return 10 * power;
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
