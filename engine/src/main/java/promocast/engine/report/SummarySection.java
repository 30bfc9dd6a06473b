package promocast.engine.report;

import promocast.data.Outcome;
import promocast.engine.format.Shown;

/** The headline, its explanation and four key numbers. */
final class SummarySection implements Section {
    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        var headline = new Headline(content, texts);
        page.element("h1", headline.sentence()).line();
        var explanation = headline.explanation();
        if (!explanation.isEmpty()) {
            page.element("p", explanation, "class", "lead").line();
        }
        page.open("table", "class", "keys").open("tr");
        keys(page, content, texts);
        page.close().close().line();
    }

    private static void keys(Markup page, ReportContent content, Texts texts) {
        var added = content.forecast().incremental();
        var numbers = texts.numbers();
        var budget = content.plan().budget();
        key(page, numbers.addedMoney(added.profit()), texts.say("key.profit"), "");
        var ofBudget = Double.isFinite(budget) ? texts.say("key.ofBudget", numbers.money(budget)) : "";
        key(page, numbers.money(added.campaignCost()), texts.say("key.cost"), ofBudget);
        if (content.model().outcomes().contains(Outcome.PURCHASE)) {
            key(page, numbers.addedCount(added.purchases()), texts.say("key.buyers"), "");
        } else {
            key(page, numbers.addedCount(added.clicks()), texts.say("key.clicks"), "");
        }
        key(page, numbers.roi(added.roi()), texts.say("key.roi", numbers.price(1)), "");
    }

    private static void key(Markup page, Shown shown, String label, String more) {
        page.open("td");
        page.element("div", shown.value(), "class", "key-value");
        page.element("div", label, "class", "key-label");
        var separator = shown.range().isEmpty() || more.isEmpty() ? "" : ", ";
        page.element("div", shown.range() + separator + more, "class", "key-range");
        page.close();
    }
}
