package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import promocast.data.ActionSpace;
import promocast.data.Outcome;
import promocast.engine.model.Evaluation.Uplift;

/** What the offers of the data did to those who got them, and whether customers differ in that. */
final class Effects {
    private static final int MOST = 6;
    /** Characters of an offer's name that fit beside its effect. */
    private static final int NAME = 28;
    /** With more offers than this only the outcome that matters most is shown. */
    private static final int FEW_OFFERS = 3;

    private final List<Effect> shown;
    private final int hidden;

    private Effects(List<Effect> shown, int hidden) {
        this.shown = List.copyOf(shown);
        this.hidden = hidden;
    }

    /** Offers of levers are called {@code column=value} in an evaluation; here by the word of the lever and its unit. */
    private static String name(String offer, ActionSpace actions, Texts texts) {
        for (var lever : actions.levers()) {
            var start = lever.column() + "=";
            if (lever.numeric() && offer.startsWith(start)) {
                try {
                    var value = Double.parseDouble(offer.substring(start.length()));
                    return texts.lines().field(lever.field()) + " "
                            + texts.lines().value(lever.field(), value);
                } catch (NumberFormatException e) {
                    return offer;
                }
            }
        }
        return offer;
    }

    private record Effect(String offer, Outcome outcome, Uplift uplift) {}

    /** The effects of the first offers; on clicks and purchases where there are few offers. */
    static Effects of(ReportContent content, Texts texts) {
        var uplift = content.model().evaluation().uplift();
        var outcomes = List.of(Outcome.CLICK, Outcome.PURCHASE).stream()
                .filter(outcome -> uplift.values().stream().anyMatch(effects -> effects.containsKey(outcome)))
                .toList();
        var wanted = uplift.size() > FEW_OFFERS && outcomes.size() > 1 ? List.of(Outcome.PURCHASE) : outcomes;
        var actions = content.model().actions();
        var all = new ArrayList<Effect>();
        for (var outcome : wanted) {
            uplift.forEach((offer, effects) -> {
                if (effects.containsKey(outcome)) {
                    all.add(new Effect(name(offer, actions, texts), outcome, effects.get(outcome)));
                }
            });
        }
        var shown = all.subList(0, Math.min(MOST, all.size()));
        return new Effects(shown, all.size() - shown.size());
    }

    /** A picture an outcome: each has a scale of its own. */
    void charts(Markup page, Texts texts) {
        if (shown.isEmpty()) {
            page.element("p", texts.say("trust.effects.none"), "class", "note");
        }
        for (var outcome : shown.stream().map(Effect::outcome).distinct().toList()) {
            var title = texts.say("trust.effects.title", texts.outcome(outcome));
            page.element("h3", title);
            var rows = shown.stream()
                    .filter(effect -> effect.outcome() == outcome)
                    .map(effect -> estimate(effect, texts))
                    .toList();
            BarChart.estimates(page, title, rows);
        }
    }

    /** Whether the ranking of customers by effect is better than chance, an offer and outcome a row. */
    void verdicts(Markup page, Texts texts) {
        if (shown.isEmpty()) {
            return;
        }
        page.open("div", "class", "keep").element("h3", texts.say("trust.uplift.title"));
        page.open("table", "class", "grid-table").open("thead").open("tr");
        page.element("th", texts.say("trust.arm"), "class", "text");
        page.element("th", texts.say("trust.qini"), "class", "num");
        page.element("th", texts.say("trust.verdict"), "class", "text apart");
        page.close().close().open("tbody");
        for (var effect : shown) {
            var verdict = texts.say(effect.uplift().reliable() ? "trust.reliable" : "trust.unreliable");
            var name = texts.say(
                    "trust.offerOutcome", Texts.shortened(effect.offer(), NAME), texts.outcome(effect.outcome()));
            page.open("tr").element("td", name, "class", "text");
            Tables.number(page, texts.numbers().score(effect.uplift().qini()), "");
            page.element("td", verdict, "class", "text apart").close();
        }
        page.close().close();
        if (hidden > 0) {
            page.element("p", texts.say("trust.more", String.valueOf(hidden)), "class", "note");
        }
        page.close();
    }

    private static BarChart.Estimate estimate(Effect effect, Texts texts) {
        var ate = effect.uplift().ate();
        var words = texts.say("trust.points", texts.numbers().points(ate).text());
        return new BarChart.Estimate(Texts.shortened(effect.offer(), NAME), words, ate);
    }
}
