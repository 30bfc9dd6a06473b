package promocast.engine.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import promocast.data.ActionSpace;
import promocast.data.Dataset;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.format.Figure.Kind;
import promocast.engine.model.ForecastModel;
import promocast.engine.plan.FieldEffect;
import promocast.engine.plan.Offer;
import promocast.engine.plan.OfferSetting;
import promocast.engine.plan.PlanLine;

/**
 * What the planner should know before trusting or running a plan, the gravest first.
 *
 * @param actions the levers that the data know
 * @param platforms the platforms of the data; empty where it is not known which column holds them
 */
record WarningRules(ActionSpace actions, Optional<Set<String>> platforms) {
    private static final int MOST_NAMES = 20;

    /** Sleeping dogs are worth a warning from this many customers and this share of the persuadable. */
    private static final double SLEEPING_CUSTOMERS = 1;

    private static final double SLEEPING_SHARE = 0.05;

    /** The warnings of a forecast. */
    List<Message> warnings(Assembly assembly, Forecast forecast) {
        var warnings = new ArrayList<Message>();
        plan(assembly, forecast, warnings);
        for (int i = 0; i < forecast.lines().size(); i++) {
            line(
                    i + 1,
                    assembly,
                    forecast.lines().get(i),
                    assembly.lines().get(i).spec(),
                    warnings);
        }
        sleeping(forecast, warnings);
        return List.copyOf(warnings);
    }

    private static void plan(Assembly assembly, Forecast forecast, List<Message> warnings) {
        var plan = assembly.plan();
        var cost = forecast.total().campaignCost().value();
        if (cost > plan.budget()) {
            warnings.add(EngineMessage.of(
                    "whatif.warning.overBudget",
                    Figure.money(cost, plan.currency()),
                    Figure.money(plan.budget(), plan.currency())));
        }
        var roi = forecast.incremental().roi();
        if (plan.constraints().minRoi().isPresent()
                && !roi.isWithheld()
                && roi.value() < plan.constraints().minRoi().getAsDouble()) {
            warnings.add(EngineMessage.of(
                    "whatif.warning.lowRoi",
                    Figure.of(Kind.ROI, roi.value()),
                    Figure.of(Kind.ROI, plan.constraints().minRoi().getAsDouble())));
        }
    }

    private void line(int number, Assembly assembly, LineForecast line, LineSpec spec, List<Message> warnings) {
        if (line.customers() == 0) {
            warnings.add(EngineMessage.of("whatif.warning.nobody", number));
            return;
        }
        if (!spec.offered()) {
            return;
        }
        var currency = assembly.plan().currency();
        platform(number, spec.line(), warnings);
        beyond(number, currency, spec, warnings);
        var profit = line.incremental().profit().value();
        if (profit < 0) {
            var money = line.total().campaignCost().value();
            var sure = money > 0 ? line.ledger().sureBuyer().money() / money : 0;
            warnings.add(EngineMessage.of(
                    sure >= 0.5 ? "whatif.warning.losesToSureBuyers" : "whatif.warning.loses",
                    number,
                    Figure.money(-profit, currency),
                    Figure.of(Kind.SHARE, sure)));
        }
        threshold(number, spec.line(), currency, warnings);
        if (isUntoldPercentage(spec.line())) {
            warnings.add(EngineMessage.of("whatif.warning.noPercent", number));
        }
        var silent = silent(spec.line());
        if (!silent.isEmpty()) {
            warnings.add(EngineMessage.of("whatif.warning.onlyCosts", number, new Words(silent)));
        }
    }

    /** A platform that no lever covers, so that no forecast refuses it: the data should at least have its name. */
    private void platform(int number, PlanLine line, List<Message> warnings) {
        var name = line.platform().orElse("");
        if (name.isEmpty() || platforms.isEmpty() || OfferSetting.coversPlatform(actions)) {
            return;
        }
        var known = platforms.get();
        if (known.isEmpty()) {
            warnings.add(EngineMessage.of("whatif.warning.noPlatforms", number, name));
        } else if (!known.contains(name)) {
            var names = String.join(", ", known.stream().limit(MOST_NAMES).toList());
            warnings.add(EngineMessage.of(
                    "whatif.warning.platform", number, name, known.size() > MOST_NAMES ? names + ", …" : names));
        }
    }

    private void beyond(int number, String currency, LineSpec spec, List<Message> warnings) {
        for (int i = 0; i < spec.setting().length && spec.extrapolated(); i++) {
            var lever = actions.levers().get(i);
            var value = spec.setting()[i];
            if (lever.numeric() && !lever.logged().isEmpty() && value != lever.control()) {
                var least = lever.logged().get(0);
                var most = lever.logged().get(lever.logged().size() - 1);
                if (value < least || value > most) {
                    warnings.add(EngineMessage.of(
                            value > most ? "whatif.warning.above" : "whatif.warning.below",
                            number,
                            shown(lever.field(), value, currency),
                            shown(lever.field(), value > most ? most : least, currency)));
                }
            }
        }
    }

    private static Localised shown(String field, double value, String currency) {
        var money = Set.of("coupon.faceValue", "coupon.minSpend", "coupon.maxDiscount", "ad.bid");
        return money.contains(field) ? Figure.price(value, currency) : Figure.of(Kind.NUMBER, value);
    }

    private static void threshold(int number, PlanLine line, String currency, List<Message> warnings) {
        for (var part : line.offer().parts()) {
            if (part instanceof Offer.Coupon coupon
                    && coupon.faceValue() > coupon.minSpend()
                    && coupon.minSpend() > 0) {
                warnings.add(EngineMessage.of(
                        "whatif.warning.threshold",
                        number,
                        Figure.price(coupon.minSpend(), currency),
                        Figure.price(coupon.faceValue(), currency)));
            }
        }
    }

    /** Whether a coupon takes off a percentage, while the data know only amounts. */
    private boolean isUntoldPercentage(PlanLine line) {
        return FieldEffect.isLogged("coupon.faceValue", actions)
                && !FieldEffect.isLogged("coupon.percentOff", actions)
                && line.offer().parts().stream()
                        .anyMatch(part -> part instanceof Offer.Coupon coupon && coupon.percentOff() > 0);
    }

    /** The kinds of offer in a line that no lever of the data covers. */
    private Set<String> silent(PlanLine line) {
        var known = new HashSet<String>();
        actions.levers().forEach(lever -> known.add(kind(lever.field())));
        var silent = kinds(line.offer());
        silent.removeAll(known);
        return silent;
    }

    /** The kinds of offer in an offer, such as {@code coupon} and {@code points}. */
    static Set<String> kinds(Offer offer) {
        var kinds = new TreeSet<String>();
        offer.parts().forEach(part -> part.fields().keySet().forEach(field -> kinds.add(kind(field))));
        return kinds;
    }

    private static String kind(String field) {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }

    private static void sleeping(Forecast forecast, List<Message> warnings) {
        var sleeping = forecast.ledger().sleepingDog().customers();
        if (sleeping >= SLEEPING_CUSTOMERS
                && sleeping >= SLEEPING_SHARE * forecast.ledger().persuadable().customers()) {
            warnings.add(EngineMessage.of("whatif.warning.sleeping", Figure.of(Kind.COUNT, sleeping)));
        }
    }

    /** Kinds of offers as a list of words. */
    private record Words(Set<String> kinds) implements Localised {
        @Override
        public String in(java.util.Locale locale) {
            return String.join(
                    ", ",
                    kinds.stream()
                            .map(kind -> EngineMessage.of("whatif.kind." + kind).in(locale))
                            .toList());
        }
    }

    /** The platforms of the customers, as far as the model knows them. */
    static Set<String> platforms(ForecastModel model, Dataset customers) {
        var names = new TreeSet<String>();
        model.roles().platform().flatMap(customers::find).ifPresent(column -> {
            for (int row = 0; row < customers.rows(); row++) {
                if (!column.isMissing(row)) {
                    names.add(column.text(row));
                }
            }
        });
        return names;
    }
}
