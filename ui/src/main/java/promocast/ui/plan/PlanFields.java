package promocast.ui.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.OfferField;
import promocast.engine.plan.OfferField.Unit;
import promocast.engine.plan.PlanLine;
import promocast.engine.plan.PlatformTerms;
import promocast.engine.plan.Usage;
import promocast.engine.plan.Window;

/** The fields of the form that belong to the plan as a whole, to the line's window and to its platform. */
final class PlanFields {
    private static final double MONEY = 1e9;
    private static final double DAYS = 3650;

    private final PlanContext context;

    PlanFields(PlanContext context) {
        this.context = context;
    }

    /** What every offer earns and costs. */
    List<FormField> always() {
        return List.of(
                economics("marginRate", Unit.SHARE, 1, Economics::marginRate, Economics::withMarginRate),
                economics("messageCost", Unit.MONEY, MONEY, Economics::messageCost, Economics::withMessageCost),
                economics("commission", Unit.SHARE, 1, Economics::commission, Economics::withCommission),
                economics(
                        "repurchaseValue",
                        Unit.MONEY,
                        MONEY,
                        Economics::repurchaseValue,
                        Economics::withRepurchaseValue),
                economics("pointValue", Unit.MONEY, MONEY, Economics::pointValue, Economics::withPointValue),
                economics("breakage", Unit.SHARE, 1, Economics::breakage, Economics::withBreakage));
    }

    /** Whether a field means something to points only. */
    static boolean isOfPoints(FormField field) {
        return List.of("economics.pointValue", "economics.breakage").contains(field.name());
    }

    /** How offers are used, and how long the plan runs. */
    List<FormField> rare() {
        return List.of(
                usage(
                        "responseHalfLifeDays",
                        Unit.OPEN_DAYS,
                        Usage::responseHalfLifeDays,
                        Usage::withResponseHalfLifeDays),
                usage("pointHalfLifeDays", Unit.OPEN_DAYS, Usage::pointHalfLifeDays, Usage::withPointHalfLifeDays),
                usage("otherPromotions", Unit.SHARE, Usage::otherPromotions, Usage::withOtherPromotions),
                plan(
                        new OfferField("horizonDays", Unit.DAYS, 1, DAYS),
                        plan -> (double) plan.horizonDays(),
                        (plan, value) -> plan.withHorizonDays(((Number) value).intValue())),
                plan(
                        new OfferField("constraints.frequencyCap", Unit.LIMIT, 0, Double.POSITIVE_INFINITY),
                        plan -> plan.constraints().frequencyCap(),
                        (plan, value) -> plan.withConstraints(new CampaignPlan.Constraints(
                                plan.constraints().minRoi(), plan.constraints().maxContactsPerCustomer(), (Double)
                                        value))),
                plan(
                        new OfferField("startDate", Unit.NAME, 0, 0),
                        plan -> plan.startDate().map(LocalDate::toString).orElse(""),
                        (plan, value) ->
                                plan.withStartDate(day(String.valueOf(value)).or(plan::startDate))));
    }

    /** When the line's offer runs. */
    List<FormField> window() {
        return List.of(
                line(
                        new OfferField("window.startDay", Unit.WHOLE, 0, DAYS),
                        line -> (double) line.window().startDay(),
                        (line, value) -> line.withWindow(new Window(
                                ((Number) value).intValue(), line.window().days()))),
                line(
                        new OfferField("window.days", Unit.OPEN_DAYS, 1, DAYS),
                        line -> line.window().isOpen()
                                ? Double.NaN
                                : line.window().days(),
                        (line, value) -> line.withWindow(days(line.window(), (Number) value))));
    }

    /** What the line's platform asks for. */
    List<FormField> platform() {
        return List.of(
                terms("commission", Unit.PLAN_SHARE, 1, PlatformTerms::commission, PlatformTerms::withCommission),
                terms(
                        "messageCost",
                        Unit.PLAN_MONEY,
                        MONEY,
                        PlatformTerms::messageCost,
                        PlatformTerms::withMessageCost),
                terms(
                        "frequencyCap",
                        Unit.LIMIT,
                        Double.POSITIVE_INFINITY,
                        PlatformTerms::frequencyCap,
                        PlatformTerms::withFrequencyCap));
    }

    private static Window days(Window window, Number days) {
        return Double.isNaN(days.doubleValue())
                ? Window.from(window.startDay())
                : new Window(window.startDay(), (int) Math.rint(days.doubleValue()));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private FormField economics(
            String name,
            Unit unit,
            double most,
            Function<Economics, Double> read,
            BiFunction<Economics, Double, Economics> change) {
        return new FormField(
                context,
                new OfferField("economics." + name, unit, 0, most),
                plan -> Optional.of(read.apply(plan.economics())),
                value -> context.plan()
                        .ifPresent(plan ->
                                context.replace(plan.withEconomics(change.apply(plan.economics(), (Double) value)))));
    }

    private FormField usage(
            String name, Unit unit, Function<Usage, Double> read, BiFunction<Usage, Double, Usage> change) {
        return new FormField(
                context,
                new OfferField("economics." + name, unit, unit == Unit.SHARE ? 0 : 0.01, unit == Unit.SHARE ? 1 : DAYS),
                plan -> Optional.of(read.apply(plan.economics().usage())),
                value -> context.plan()
                        .ifPresent(plan -> context.replace(plan.withEconomics(plan.economics()
                                .withUsage(change.apply(plan.economics().usage(), (Double) value))))));
    }

    private FormField plan(
            OfferField field,
            Function<CampaignPlan, Object> read,
            BiFunction<CampaignPlan, Object, CampaignPlan> change) {
        return new FormField(
                context,
                field,
                plan -> Optional.of(read.apply(plan)),
                value -> context.plan().ifPresent(plan -> context.replace(change.apply(plan, value))));
    }

    private FormField line(
            OfferField field, Function<PlanLine, Double> read, BiFunction<PlanLine, Object, PlanLine> change) {
        return new FormField(
                context,
                field,
                plan -> context.line().map(read),
                value -> context.line().ifPresent(line -> context.replace(change.apply(line, value))));
    }

    private FormField terms(
            String name,
            Unit unit,
            double most,
            Function<PlatformTerms, Double> read,
            BiFunction<PlatformTerms, Double, PlatformTerms> change) {
        return new FormField(
                context,
                new OfferField("platform." + name, unit, 0, most),
                plan -> Optional.of(read.apply(plan.platforms().getOrDefault(chosenPlatform(), PlatformTerms.usual()))),
                value -> context.plan().ifPresent(plan -> {
                    var terms = new TreeMap<>(plan.platforms());
                    var now = terms.getOrDefault(chosenPlatform(), PlatformTerms.usual());
                    terms.put(chosenPlatform(), change.apply(now, (Double) value));
                    context.replace(plan.withPlatforms(terms));
                }));
    }

    private String chosenPlatform() {
        return context.line().flatMap(PlanLine::platform).orElse("");
    }
}
