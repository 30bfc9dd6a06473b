package promocast.engine.report;

import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.format.Shown;

/** What happens in total and what happens because of the campaign. */
final class TotalsSection implements Section {
    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        var total = content.forecast().total();
        var added = content.forecast().incremental();
        var numbers = texts.numbers();
        var outcomes = content.model().outcomes();
        page.open("table", "class", "grid-table totals");
        var who = texts.say(
                "totals.who",
                String.valueOf(content.plan().horizonDays()),
                numbers.full(total.reach().value()));
        Tables.head(page, who, texts.say("totals.total"), texts.say("totals.added"));
        page.open("tbody");
        if (outcomes.contains(Outcome.CLICK)) {
            rate(page, texts, "click", share(total.clicks(), total.reach()), added.clicks());
        }
        if (outcomes.contains(Outcome.PURCHASE)) {
            rate(page, texts, "purchase", share(total.purchases(), total.reach()), added.purchases());
        }
        if (outcomes.contains(Outcome.REPURCHASE)) {
            rate(page, texts, "repurchase", share(total.repurchases(), total.reach()), added.repurchases());
        }
        row(page, texts.say("totals.revenue"), "", numbers.money(total.revenue()), numbers.addedMoney(added.revenue()));
        row(page, texts.say("totals.cost"), "", numbers.money(total.cost()), numbers.addedMoney(added.cost()));
        row(
                page,
                texts.say("totals.profit"),
                "strong",
                numbers.money(total.profit()),
                numbers.addedMoney(added.profit()));
        var roi = texts.say("totals.roi", numbers.price(1));
        row(page, roi, "", new Shown("", ""), numbers.roi(added.roi()));
        page.close().close().line();
        new Headline(content, texts)
                .whyNoReturn()
                .ifPresent(why -> page.element("p", why, "class", "note").line());
    }

    private static Interval share(Interval part, Interval whole) {
        return whole.value() > 0 ? part.times(1 / whole.value()) : Interval.withheld();
    }

    private static void rate(Markup page, Texts texts, String outcome, Interval rate, Interval added) {
        page.open("tr").element("td", texts.say("totals." + outcome));
        Tables.number(page, texts.numbers().rate(rate), texts.say("totals." + outcome + ".of"));
        Tables.number(page, texts.numbers().addedCount(added), texts.say("totals." + outcome + ".unit"));
        page.close().line();
    }

    private static void row(Markup page, String name, String style, Shown total, Shown added) {
        page.open("tr", "class", style).element("td", name);
        Tables.number(page, total, "");
        Tables.number(page, added, "");
        page.close().line();
    }
}
