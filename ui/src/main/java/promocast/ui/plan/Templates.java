package promocast.ui.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import promocast.data.ActionSpace;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.engine.plan.FieldEffect;
import promocast.engine.plan.Offer;
import promocast.engine.plan.OfferFields;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.SegmentCompletion;

/**
 * Lines to start from, fitted to what the model knows: values are the nearest that customers of the log had, segments are
 * those that the columns of the table can tell.
 *
 * @param actions the levers of the model
 * @param customers the table of the customers
 */
record Templates(Optional<ActionSpace> actions, Optional<Dataset> customers) {
    private static final int SAMPLE = 10_000;
    private static final Pattern NEW = Pattern.compile("newbie|is_?new.*|new_?(customer|user)|新客|是否新客|首购");
    private static final Pattern ORDERS =
            Pattern.compile("frequency|orders?|purchases?|n_?orders|order_?count|购买次数|订单数|订单量");
    private static final Pattern TENURE = Pattern.compile("tenure.*|客龄|注册天数|入会天数");
    private static final Pattern RECENCY = Pattern.compile("recency.*|days_?since.*|last_.*days|最近.*天数?|沉睡天数");

    /**
     * A line to start from.
     *
     * @param key last part of the key of its name
     * @param icon icon of the feather pack
     * @param line the line, without a name
     * @param response whether the data can tell what customers would do
     */
    record Template(String key, String icon, PlanLine line, boolean response) {}

    /** The templates, those that the data can answer for first. */
    List<Template> all() {
        var templates = new ArrayList<Template>();
        templates.add(template("newCustomers", "fth-user-plus", segment(NEW, ORDERS, TENURE), coupon(10, 0, 50)));
        templates.add(template("winBack", "fth-rotate-ccw", lapsed(), coupon(0, 0.2, 0)));
        templates.add(template("doublePoints", "fth-star", "", points()));
        templates.add(template("bestsellers", "fth-layout", "", new Offer.Recommendation(slots(), "bestsellers")));
        templates.add(
                template("retargeting", "fth-target", lapsed(), new Offer.Ad("", 0.5, 3, Offer.Ad.Pricing.CLICK)));
        actions.filter(ActionSpace::arms).ifPresent(space -> named(space).forEach(templates::add));
        templates.sort(Comparator.comparing(template -> !template.response));
        return templates;
    }

    private Stream<Template> named(ActionSpace space) {
        return space.armNames().stream()
                .filter(name -> space.armNames().indexOf(name) != space.control()[0])
                .map(name -> template("arm", "fth-mail", "", new Offer.Arm(name, 0)));
    }

    /** An offer with a part of another kind as its template has it. */
    Offer with(Offer offer, String kind) {
        var part = switch (kind) {
            case "coupon" -> coupon(10, 0, 50);
            case "points" -> points();
            case "recommendation" -> new Offer.Recommendation(slots(), "bestsellers");
            default -> new Offer.Ad("", 0.5, 3, Offer.Ad.Pricing.CLICK);
        };
        var parts = new ArrayList<Offer>(OfferFields.excluding(offer, kind).parts());
        parts.add(part);
        return parts.size() == 1 ? parts.get(0) : new Offer.Bundle(parts);
    }

    private Template template(String key, String icon, String segment, Offer offer) {
        boolean known = offer.fields().keySet().stream()
                .anyMatch(field -> actions.filter(space -> FieldEffect.isLogged(field, space))
                        .isPresent());
        return new Template(
                key, icon, new PlanLine(segment, 1, PlanLine.Pick.BEST, Optional.empty(), offer, false, ""), known);
    }

    /** A coupon whose worth and threshold are the nearest that customers had. */
    private Offer coupon(double face, double percent, double least) {
        boolean faces = isLogged("coupon.faceValue");
        boolean percents = isLogged("coupon.percentOff");
        double amount = percent > 0 && faces && !percents ? 20 : percent > 0 ? 0 : face;
        double share = face > 0 && percents && !faces ? 0.1 : amount > 0 ? 0 : percent;
        return new Offer.Coupon(
                amount > 0 ? nearest("coupon.faceValue", amount) : 0,
                share > 0 ? nearest("coupon.percentOff", share) : 0,
                least > 0 || isLogged("coupon.minSpend") ? nearest("coupon.minSpend", Math.max(least, amount)) : 0,
                Double.POSITIVE_INFINITY,
                14,
                false);
    }

    private Offer points() {
        return Offer.Points.times(nearest("points.multiplier", 2));
    }

    private int slots() {
        return (int) nearest("recommendation.slots", 4);
    }

    private boolean isLogged(String field) {
        return actions.filter(space -> FieldEffect.isLogged(field, space)).isPresent();
    }

    /** The logged value nearest to a wish that is an offer at all; the wish where there is no such lever. */
    private double nearest(String field, double wish) {
        return actions.stream()
                .flatMap(space -> space.levers().stream())
                .filter(lever -> lever.field().equals(field) && lever.numeric())
                .flatMap(lever -> lever.logged().stream().filter(value -> value > lever.control()))
                .min(Comparator.comparingDouble(value -> Math.abs(value - wish)))
                .orElse(wish);
    }

    private String segment(Pattern isNew, Pattern orders, Pattern tenure) {
        return find(isNew)
                .map(column -> name(column) + " = 1")
                .or(() -> find(orders).map(column -> name(column) + " = 0"))
                .or(() -> find(tenure).map(column -> name(column) + " <= " + quantile(column, 0.25)))
                .orElse("");
    }

    private String lapsed() {
        return find(RECENCY)
                .map(column -> name(column) + " >= " + quantile(column, 0.75))
                .orElse("");
    }

    private static String name(Column column) {
        return SegmentCompletion.quoted(column.name());
    }

    private Optional<Column> find(Pattern name) {
        return customers.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER)
                .filter(column -> name.matcher(column.name().toLowerCase(java.util.Locale.ROOT))
                        .matches())
                .findFirst();
    }

    private static String quantile(Column column, double share) {
        int rows = Math.min(SAMPLE, column.size());
        var numbers = java.util.stream.IntStream.range(0, rows)
                .mapToDouble(column::number)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double at = numbers.length == 0 ? 0 : numbers[(int) (share * (numbers.length - 1))];
        return at == Math.rint(at) ? String.valueOf((long) at) : String.valueOf(Math.round(at * 100) / 100.0);
    }
}
