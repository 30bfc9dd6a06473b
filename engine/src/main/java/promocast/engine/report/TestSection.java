package promocast.engine.report;

import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.experiment.TestDesign;
import promocast.engine.format.Shown;

/** How the plan will be proved: who is held out, what that can find, when. */
final class TestSection implements Section {
    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        content.story().test().ifPresent(design -> {
            var numbers = texts.numbers();
            page.open("div", "class", "keep").element("h2", texts.say("test.title"));
            page.element(
                    "p",
                    texts.say(
                            "test.summary",
                            numbers.full(design.customers()),
                            numbers.full(design.held()),
                            numbers.share(design.setup().holdout()),
                            String.valueOf(design.days())));
            page.open("table", "class", "grid-table");
            Tables.head(
                    page,
                    texts.say("test.outcome"),
                    texts.say("test.base"),
                    texts.say("test.expected"),
                    texts.say("test.detectable"),
                    texts.say("test.power"),
                    texts.say("test.needed"));
            page.open("tbody");
            design.goals().forEach(goal -> row(page, goal, texts));
            page.close().close();
            page.element("p", notes(design, texts), "class", "note");
            page.close().line();
        });
    }

    private static void row(Markup page, TestDesign.Goal goal, Texts texts) {
        page.open("tr").element("td", texts.say("test.outcome." + goal.outcome().key()), "class", "text");
        Tables.number(page, shown(goal.outcome(), Interval.exact(goal.base()), false, texts), "");
        Tables.number(page, shown(goal.outcome(), goal.expected(), true, texts), unit(goal.outcome(), texts));
        Tables.number(
                page,
                shown(goal.outcome(), Interval.exact(goal.detectable()), true, texts),
                unit(goal.outcome(), texts));
        page.element("td", texts.numbers().chance(goal.power()), "class", "num");
        page.element(
                "td",
                Double.isFinite(goal.needed()) ? texts.numbers().full(Math.ceil(goal.needed())) : Shown.WITHHELD,
                "class",
                "num");
        page.close().line();
    }

    private static Shown shown(Outcome outcome, Interval value, boolean added, Texts texts) {
        if (outcome == Outcome.SPEND) {
            return added ? texts.numbers().addedMoney(value) : texts.numbers().money(value);
        }
        return added ? texts.numbers().points(value) : texts.numbers().rate(value);
    }

    private static String unit(Outcome outcome, Texts texts) {
        return outcome == Outcome.SPEND ? "" : texts.say("test.points");
    }

    private static String notes(TestDesign design, Texts texts) {
        var errors = design.setup().errors();
        var text = texts.say(
                "test.errors",
                texts.numbers().share(errors.power()),
                texts.numbers().share(errors.alpha()));
        if (design.covariate().isPresent()) {
            text += texts.pause()
                    + texts.say(
                            "test.covariate",
                            design.covariate().get().column(),
                            texts.numbers().rate(design.covariate().get().reduction()));
        }
        return design.forgone().isWithheld()
                ? text
                : text
                        + texts.pause()
                        + texts.say(
                                "test.forgone",
                                texts.numbers().money(design.forgone()).text());
    }
}
