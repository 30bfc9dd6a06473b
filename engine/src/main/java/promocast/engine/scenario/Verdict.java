package promocast.engine.scenario;

import java.util.Locale;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.format.Figure;
import promocast.engine.format.NumberFormatter;

/**
 * What a comparison comes to, in words.
 *
 * @param kind what can be said
 * @param title the answer in one sentence
 * @param reason where it comes from, or what would tell, in one sentence
 * @param chance that the best scenario is better than the second best, 0 to 1; NaN where nothing differs
 */
public record Verdict(Kind kind, Message title, Message reason, double chance) {
    /** What can be said. */
    public enum Kind {
        /** One scenario is better. */
        CLEAR,
        /** The data cannot tell. */
        CLOSE,
        /** The plans do the same. */
        SAME
    }

    /** The verdict over the best scenario and the second best one. */
    public static Verdict of(Comparison comparison) {
        return new Words(comparison).verdict();
    }

    private static final class Words {
        private final Comparison comparison;
        private final PlanContrast lead;
        private final Measure judge;
        private final String currency;
        private final String best;
        private final String second;

        Words(Comparison comparison) {
            this.comparison = comparison;
            this.lead = comparison.lead();
            this.judge = comparison.judge();
            this.currency = comparison.sides().get(0).plan().currency();
            this.best = comparison.sides().get(comparison.best()).letter();
            this.second = comparison.sides().get(comparison.second()).letter();
        }

        Verdict verdict() {
            var row = lead.row(judge);
            var difference = row.difference();
            if (difference.value() == 0 && difference.upper() == 0) {
                return new Verdict(
                        Kind.SAME,
                        EngineMessage.of("scenario.verdict.same", best, second),
                        EngineMessage.of("scenario.verdict.same.reason"),
                        Double.NaN);
            }
            boolean sure = row.chance() >= Comparison.SURE;
            if (sure) {
                return new Verdict(Kind.CLEAR, clear(difference), reason(), row.chance());
            }
            return new Verdict(
                    Kind.CLOSE,
                    EngineMessage.of("scenario.verdict.close", best, second),
                    EngineMessage.of(
                            "scenario.verdict.close.reason." + unit(),
                            best,
                            amount(difference.value()),
                            range(difference)),
                    row.chance());
        }

        private Message clear(Interval difference) {
            double cost = lead.row(Measure.CAMPAIGN_COST).difference().value();
            if (!judge.isMoney()) {
                return EngineMessage.of(
                        "scenario.verdict.clear." + judge.key(), best, second, amount(difference.value()));
            }
            var spends = Math.abs(cost) < 0.005 ? "same" : cost < 0 ? "less" : "more";
            return EngineMessage.of(
                    "scenario.verdict.clear." + spends,
                    best,
                    second,
                    amount(difference.value()),
                    Figure.money(Math.abs(cost), currency));
        }

        private Message reason() {
            var buyers = lead.row(Measure.PURCHASES);
            var sure = lead.row(Measure.SURE_BUYER_COST).difference().value();
            var who = buyers.first().isWithheld()
                    ? EngineMessage.of("scenario.verdict.buyers.unknown")
                    : EngineMessage.of(
                            "scenario.verdict.buyers."
                                    + direction(
                                            buyers.chance(), buyers.difference().value()),
                            Figure.of(
                                    Figure.Kind.COUNT,
                                    Math.abs(buyers.difference().value())));
            return EngineMessage.of(
                    "scenario.verdict.reason." + (Math.abs(sure) < 0.5 ? "same" : sure < 0 ? "less" : "more"),
                    who,
                    Figure.money(Math.abs(sure), currency));
        }

        private static String direction(double chance, double value) {
            if (chance > 1 - Comparison.SURE && chance < Comparison.SURE || value == 0) {
                return "same";
            }
            return value > 0 ? "more" : "fewer";
        }

        private String unit() {
            return judge.isMoney() ? "money" : judge.key();
        }

        private Localised amount(double value) {
            return judge.isMoney()
                    ? Figure.money(Math.abs(value), currency)
                    : Figure.of(Figure.Kind.COUNT, Math.abs(value));
        }

        private Localised range(Interval difference) {
            return locale -> EngineMessage.of(
                            "scenario.verdict.range",
                            bound(difference.lower(), locale),
                            bound(difference.upper(), locale))
                    .in(locale);
        }

        private String bound(double bound, Locale locale) {
            var numbers = new NumberFormatter(locale, currency);
            return judge.isMoney()
                    ? numbers.addedMoney(Interval.exact(bound)).value()
                    : numbers.addedCount(Interval.exact(bound)).value();
        }
    }
}
