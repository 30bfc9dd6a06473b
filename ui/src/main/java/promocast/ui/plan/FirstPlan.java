package promocast.ui.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.engine.model.ForecastModel;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;

/** The plan that a planner starts from: one line that gives everybody the first offer that the data can answer for. */
public final class FirstPlan {
    private static final int HORIZON_DAYS = 14;
    private static final double MESSAGE_COST = 0.05;
    private static final int LOOKED_AT = 50;

    private FirstPlan() {}

    /**
     * A plan for the customers of a model.
     *
     * @param name what it is called
     * @param currency ISO 4217 code
     */
    public static CampaignPlan of(ForecastModel model, String name, String currency) {
        var line = new PlanLine("", 1, PlanLine.Pick.BEST, Optional.empty(), best(model), false, "");
        var usual = Economics.defaults();
        var economics = new Economics(
                usual.marginRate(), MESSAGE_COST, usual.pointValue(), usual.breakage(), usual.commission(), 0);
        return new CampaignPlan(
                name,
                currency,
                HORIZON_DAYS,
                Double.POSITIVE_INFINITY,
                economics,
                List.of(line),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    /** The currency whose sign stands in a text column of the table, if one does. */
    static Optional<String> currency(Dataset table) {
        var signs = Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "CNY", "￥", "CNY");
        int rows = Math.min(table.rows(), LOOKED_AT);
        return table.columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT)
                .flatMap(column -> IntStream.range(0, rows).mapToObj(column::text))
                .flatMap(text -> signs.keySet().stream().filter(text::contains))
                .findFirst()
                .map(signs::get);
    }

    /** The first offer that is not the control, or none where nothing is known. */
    static Offer offer(Optional<ActionSpace> actions) {
        return actions.map(space -> space.arms() ? arm(space, firstArm(space)) : levers(space))
                .orElseGet(Offer.NoOffer::new);
    }

    private static Offer best(ForecastModel model) {
        var space = model.actions();
        if (!space.arms()) {
            return levers(space);
        }
        var outcome = model.outcomes().contains(Outcome.PURCHASE)
                ? Outcome.PURCHASE
                : model.outcomes().iterator().next();
        var name = model.evaluation().uplift().entrySet().stream()
                .filter(arm -> arm.getValue().containsKey(outcome))
                .max(Comparator.comparingDouble(
                        arm -> arm.getValue().get(outcome).ate().value()))
                .map(Map.Entry::getKey)
                .filter(space.armNames()::contains);
        return arm(space, name.map(space.armNames()::indexOf).orElseGet(() -> firstArm(space)));
    }

    private static Offer arm(ActionSpace space, int index) {
        return new Offer.Arm(space.armNames().get(index), 0);
    }

    private static int firstArm(ActionSpace space) {
        return space.control()[0] == 0 ? Math.min(1, space.armNames().size() - 1) : 0;
    }

    private static Offer levers(ActionSpace space) {
        var offers = new ArrayList<Offer>();
        var face = middle(space, "coupon.faceValue");
        var percent = middle(space, "coupon.percentOff");
        if (face.isPresent() || percent.isPresent()) {
            offers.add(new Offer.Coupon(
                    face.orElse(0),
                    face.isPresent() ? 0 : percent.orElse(0),
                    lowest(space, "coupon.minSpend").orElse(0),
                    Double.POSITIVE_INFINITY,
                    HORIZON_DAYS,
                    false));
        }
        if (find(space, "points.multiplier").isPresent()
                || find(space, "points.bonus").isPresent()) {
            offers.add(new Offer.Points(1, 0, Double.NaN, 365, 0));
        }
        if (offers.isEmpty()) {
            return new Offer.NoOffer();
        }
        return offers.size() == 1 ? offers.get(0) : new Offer.Bundle(offers);
    }

    private static Optional<ActionSpace.Lever> find(ActionSpace space, String field) {
        return space.levers().stream()
                .filter(lever -> lever.numeric() && lever.field().equals(field))
                .findFirst();
    }

    private static OptionalDouble middle(ActionSpace space, String field) {
        return find(space, field)
                .map(lever -> {
                    var above = lever.logged().stream()
                            .filter(value -> value > lever.control())
                            .toList();
                    return above.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(above.get((above.size() - 1) / 2));
                })
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble lowest(ActionSpace space, String field) {
        return find(space, field).stream()
                .flatMap(lever -> lever.logged().stream())
                .filter(value -> value > 0)
                .mapToDouble(Double::doubleValue)
                .min();
    }
}
