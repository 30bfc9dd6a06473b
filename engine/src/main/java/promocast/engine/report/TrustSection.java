package promocast.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.model.Evaluation.Uplift;

/** How far the forecast can be trusted: what was measured on customers that the model had not seen, and what data cannot say. */
final class TrustSection implements Section {
    private static final int MOST_ARMS = 6;

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        page.element("h2", texts.say("trust.title"));
        page.element("p", String.join(texts.pause(), sentences(content, texts))).line();
        var outcome = mainOutcome(content);
        if (outcome.isPresent()) {
            var effects = effects(content, outcome.get());
            page.open("table", "class", "side-by-side").open("tr").open("td");
            quality(page, content, texts);
            page.close().open("td", "class", "second");
            effectChart(page, texts, outcome.get(), effects);
            page.close().close().close().line();
            verdicts(page, content, texts, outcome.get(), effects);
        }
    }

    private static List<String> sentences(ReportContent content, Texts texts) {
        var model = content.model();
        var evaluation = model.evaluation();
        var said = new ArrayList<String>();
        said.add(texts.say(model.randomised() ? "trust.random" : "trust.notRandom"));
        mainOutcome(content).map(evaluation.outcomes()::get).ifPresent(quality -> {
            var gap = texts.numbers().number(quality.ece().value() * 100);
            var rows = texts.numbers().full(evaluation.testRows());
            said.add(texts.say("trust.gap", rows, gap));
        });
        missing(model, texts).ifPresent(said::add);
        said.add(texts.say("trust.levers"));
        return said;
    }

    /** Names the outcomes that the data do not have, so that nobody takes their absence for zero. */
    private static Optional<String> missing(ModelCard model, Texts texts) {
        var absent = List.of(Outcome.CLICK, Outcome.PURCHASE, Outcome.REPURCHASE, Outcome.SPEND).stream()
                .filter(outcome -> !model.outcomes().contains(outcome))
                .map(texts::outcome)
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say("trust.missing", String.join(texts.say("list.separator"), absent)));
    }

    private static void quality(Markup page, ReportContent content, Texts texts) {
        page.element("h3", texts.say("trust.quality.title"));
        page.open("table", "class", "grid-table tight");
        Tables.head(page, texts.say("trust.outcome"), texts.say("trust.auc"), texts.say("trust.ece"));
        page.open("tbody");
        for (var outcome : Outcome.values()) {
            var quality = content.model().evaluation().outcomes().get(outcome);
            if (quality != null && outcome != Outcome.SPEND) {
                page.open("tr").element("td", texts.outcome(outcome), "class", "text");
                Tables.number(page, texts.numbers().score(quality.auc()), "");
                Tables.number(page, texts.numbers().rate(quality.ece()), "");
                page.close();
            }
        }
        page.close().close();
        page.element("p", texts.say("trust.quality.note"), "class", "note");
    }

    private static void effectChart(Markup page, Texts texts, Outcome outcome, Map<String, Uplift> effects) {
        page.element("h3", texts.say("trust.effects.title", texts.outcome(outcome)));
        var rows = effects.entrySet().stream()
                .map(arm -> new BarChart.Estimate(
                        arm.getKey(),
                        points(texts, arm.getValue().ate()),
                        arm.getValue().ate()))
                .toList();
        if (rows.isEmpty()) {
            page.element("p", texts.say("trust.effects.none"), "class", "note");
            return;
        }
        BarChart.estimates(page, texts.say("trust.effects.title", texts.outcome(outcome)), rows);
    }

    private static void verdicts(
            Markup page, ReportContent content, Texts texts, Outcome outcome, Map<String, Uplift> effects) {
        if (effects.isEmpty()) {
            return;
        }
        page.open("div", "class", "keep").element("h3", texts.say("trust.uplift.title"));
        page.open("table", "class", "grid-table").open("thead").open("tr");
        page.element("th", texts.say("trust.arm"), "class", "text");
        page.element("th", texts.say("trust.qini"), "class", "num");
        page.element("th", texts.say("trust.verdict"), "class", "text apart");
        page.close().close().open("tbody");
        effects.forEach((arm, uplift) -> {
            page.open("tr").element("td", arm, "class", "text");
            Tables.number(page, texts.numbers().score(uplift.qini()), "");
            page.element(
                    "td", texts.say(uplift.reliable() ? "trust.reliable" : "trust.unreliable"), "class", "text apart");
            page.close();
        });
        page.close().close();
        var more = content.model().evaluation().uplift().size() - effects.size();
        if (more > 0) {
            page.element("p", texts.say("trust.more", String.valueOf(more)), "class", "note");
        }
        page.close();
    }

    private static String points(Texts texts, Interval effect) {
        return texts.say("trust.points", texts.numbers().points(effect).text());
    }

    private static Map<String, Uplift> effects(ReportContent content, Outcome outcome) {
        var found = new LinkedHashMap<String, Uplift>();
        content.model().evaluation().uplift().forEach((arm, outcomes) -> {
            var uplift = outcomes.get(outcome);
            if (uplift != null && found.size() < MOST_ARMS) {
                found.put(arm, uplift);
            }
        });
        return found;
    }

    private static Optional<Outcome> mainOutcome(ReportContent content) {
        return List.of(Outcome.PURCHASE, Outcome.CLICK, Outcome.REDEEMED, Outcome.REPURCHASE).stream()
                .filter(content.model().evaluation().outcomes()::containsKey)
                .findFirst();
    }
}
