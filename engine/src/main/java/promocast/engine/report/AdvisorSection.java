package promocast.engine.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Baselines;

/** What the advisor suggested step by step, and whether it beats simple rules. */
final class AdvisorSection implements Section {
    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        if (content.steps().isEmpty() && content.baselines().isEmpty()) {
            return;
        }
        page.element("h2", texts.say("advisor.title"));
        if (!content.steps().isEmpty()) {
            steps(page, content.steps(), texts);
        }
        content.baselines().ifPresent(baselines -> baselines(page, baselines, texts));
    }

    private static void steps(Markup page, List<Advice> steps, Texts texts) {
        page.open("table", "class", "grid-table");
        Tables.head(page, texts.say("advisor.step"), texts.say("advisor.gain"), texts.say("advisor.evidence"));
        page.open("tbody");
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            page.open("tr").element("td", (i + 1) + "\u2002" + suggestion(step, texts), "class", "text");
            Tables.added(page, texts.numbers().addedMoney(step.gain()), step.gain());
            var supported = texts.say(step.supported() ? "advisor.supported" : "advisor.unsupported");
            page.element("td", supported, "class", step.supported() ? "num" : "num warn");
            page.close().line();
        }
        page.close().close().line();
    }

    private static String suggestion(Advice step, Texts texts) {
        return step.chosen()
                .map(index -> texts.say(step.options().get(index).label()))
                .orElseGet(() -> texts.say("advisor.nothing"));
    }

    private static void baselines(Markup page, Baselines baselines, Texts texts) {
        page.open("div", "class", "keep").element("p", verdict(baselines, texts), "class", "verdict");
        page.open("table", "class", "grid-table");
        Tables.head(page, texts.say("advisor.rule"), texts.say("advisor.earns"));
        page.open("tbody");
        row(page, texts, "none", baselines.none());
        row(page, texts, "static", baselines.statik());
        row(page, texts, "greedy", baselines.greedy());
        row(page, texts, "advisor", baselines.advisor());
        page.close().close().close().line();
    }

    private static void row(Markup page, Texts texts, String rule, Interval profit) {
        page.open("tr", "class", rule.equals("advisor") ? "strong" : "");
        page.element("td", texts.say("advisor.rule." + rule), "class", "text");
        Tables.number(page, texts.numbers().addedMoney(profit), "");
        page.close();
    }

    private static String verdict(Baselines baselines, Texts texts) {
        var best = Stream.of(baselines.none(), baselines.statik(), baselines.greedy())
                .filter(interval -> !interval.isWithheld())
                .max((a, b) -> Double.compare(a.value(), b.value()));
        var lead = best.map(rule -> baselines.advisor().value() - rule.value()).orElse(Double.NaN);
        return Optional.of(lead)
                .filter(gain -> gain > 0)
                .map(gain -> texts.say("advisor.beats", texts.numbers().money(gain)))
                .orElseGet(() -> texts.say("advisor.doesNotBeat"));
    }
}
