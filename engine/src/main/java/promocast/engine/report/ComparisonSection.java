package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.format.Shown;
import promocast.engine.scenario.Comparison;
import promocast.engine.scenario.Measure;
import promocast.engine.scenario.PlanContrast;
import promocast.engine.scenario.Verdict;

/** The scenarios that the plan was compared with: the verdict, every number with its difference, what changed the result. */
final class ComparisonSection implements Section {
    private static final int NAME = 24;

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        content.story().comparison().ifPresent(comparison -> {
            var verdict = Verdict.of(comparison);
            page.open("div", "class", "keep").element("h2", texts.say("compare.title"));
            page.element(
                    "p", texts.say(verdict.title()) + texts.pause() + texts.say(verdict.reason()), "class", "verdict");
            numbers(page, comparison, texts);
            page.close().line();
            for (int k = 0; k < comparison.others().size(); k++) {
                if (!comparison.others().get(k).changes().isEmpty()) {
                    waterfall(page, comparison, k, texts);
                }
            }
        });
    }

    private static void numbers(Markup page, Comparison comparison, Texts texts) {
        page.open("table", "class", "grid-table");
        var heads = new ArrayList<String>();
        heads.add(texts.say(
                "compare.days", String.valueOf(comparison.sides().get(0).plan().horizonDays())));
        for (var side : comparison.sides()) {
            heads.add(side.letter() + " " + Texts.shortened(texts.say(side.name()), NAME));
        }
        for (int k = 1; k < comparison.sides().size(); k++) {
            heads.add(texts.say(
                    "compare.minus",
                    comparison.sides().get(k).letter(),
                    comparison.sides().get(0).letter()));
        }
        Tables.head(page, heads.toArray(String[]::new));
        page.open("tbody");
        for (var measure : Measure.values()) {
            var rows = comparison.others().stream()
                    .map(other -> other.contrast().row(measure))
                    .toList();
            if (!rows.get(0).first().isWithheld()) {
                row(page, measure, rows, texts, measure == comparison.judge());
            }
        }
        page.close().close().line();
    }

    private static void row(Markup page, Measure measure, List<PlanContrast.Row> rows, Texts texts, boolean judge) {
        page.open("tr", "class", judge ? "strong" : "");
        page.element("td", texts.say("compare." + measure.key()), "class", "text");
        Tables.number(page, shown(measure, rows.get(0), false, texts), "");
        for (var row : rows) {
            Tables.number(page, shown(measure, row, true, texts), "");
        }
        for (var row : rows) {
            var difference = row.difference();
            var words = difference.value() == 0 && difference.upper() == 0
                    ? new Shown(texts.say("compare.same"), "")
                    : measure.isMoney()
                            ? texts.numbers().addedMoney(difference)
                            : texts.numbers().addedCount(difference);
            Tables.number(page, words, judged(row, texts));
        }
        page.close().line();
    }

    /** Says where the data cannot tell; silent where they can or nothing is judged. */
    private static String judged(PlanContrast.Row row, Texts texts) {
        boolean open = row.chance() > 1 - Comparison.SURE && row.chance() < Comparison.SURE;
        return open && row.difference().value() != 0 ? texts.say("compare.open") : "";
    }

    private static Shown shown(Measure measure, PlanContrast.Row row, boolean second, Texts texts) {
        var value = second ? row.second() : row.first();
        if (measure == Measure.REACH) {
            return new Shown(texts.numbers().full(value.value()), "");
        }
        return measure.isMoney()
                ? texts.numbers().money(value)
                : texts.numbers().count(value);
    }

    private static void waterfall(Markup page, Comparison comparison, int other, Texts texts) {
        var first = comparison.sides().get(0).letter();
        var second = comparison.sides().get(other + 1).letter();
        page.open("div", "class", "keep").element("h2", texts.say("compare.fall", first, second));
        FallChart.draw(page, comparison.others().get(other).waterfall(), first, second, texts);
        page.close().line();
    }
}
