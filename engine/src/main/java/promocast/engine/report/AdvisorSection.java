package promocast.engine.report;

import java.util.List;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Baselines;

/** What the advisor suggested step by step, and whether it beats simple rules. */
final class AdvisorSection implements Section {
    /** Characters of a suggestion in the table. */
    private static final int LABEL = 90;

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

    private static void steps(Markup page, List<StoryStep> steps, Texts texts) {
        page.open("table", "class", "grid-table steps").open("thead").open("tr");
        page.element("th", texts.say("advisor.step"), "class", "text");
        page.element("th", texts.say("advisor.evidence"), "class", "text");
        page.element("th", texts.say("advisor.gain"), "class", "num");
        page.close().close().open("tbody");
        for (int i = 0; i < steps.size(); i++) {
            var told = steps.get(i);
            var step = told.advice();
            page.open("tr").element("td", (i + 1) + "\u2002" + suggestion(step, texts), "class", "text");
            page.element(
                    "td", reason(told, texts), "class", step.supported() && told.accepted() ? "reason" : "reason warn");
            Tables.added(page, texts.numbers().addedMoney(step.gain()), step.gain());
            page.close().line();
        }
        page.close().close().line();
    }

    /** Why it was suggested; for a rejected step that it was, and the planner's reason. */
    private static String reason(StoryStep told, Texts texts) {
        if (told.accepted()) {
            return texts.say(told.advice().reason());
        }
        var key = told.decision() == StoryStep.Decision.PINNED ? "advisor.pinned" : "advisor.rejected";
        return told.note().isBlank() ? texts.say(key) : texts.say(key + "Because", told.note());
    }

    private static String suggestion(Advice step, Texts texts) {
        return step.chosen()
                .map(index ->
                        Texts.shortened(texts.say(step.options().get(index).label()), LABEL))
                .orElseGet(() -> texts.say("advisor.nothing"));
    }

    private static void baselines(Markup page, Baselines baselines, Texts texts) {
        page.open("div", "class", "keep")
                .element("p", texts.say("advisor.verdict", texts.say(baselines.verdict())), "class", "verdict");
        page.open("table", "class", "grid-table");
        Tables.head(page, texts.say("advisor.rule"), texts.say("advisor.earns"));
        page.open("tbody");
        row(page, texts, "none", baselines.none());
        row(page, texts, "static", baselines.statik());
        row(page, texts, "greedy", baselines.greedy());
        baselines.exact().value().ifPresent(exact -> row(page, texts, "exact", exact));
        row(page, texts, "advisor", baselines.advisor());
        page.close().close().close().line();
    }

    private static void row(Markup page, Texts texts, String rule, Interval profit) {
        page.open("tr", "class", rule.equals("advisor") ? "strong" : "");
        page.element("td", texts.say("advisor.rule." + rule), "class", "text");
        Tables.number(page, texts.numbers().addedMoney(profit), "");
        page.close();
    }
}
