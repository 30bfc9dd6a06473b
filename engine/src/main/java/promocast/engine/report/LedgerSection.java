package promocast.engine.report;

import java.util.List;
import promocast.engine.whatif.Ledger;

/** Which customers the campaign cost goes to. */
final class LedgerSection implements Section {
    /** Width of the text on a page, pixels. */
    static final double PAGE_WIDTH = 688;

    private static final List<String> KINDS = List.of("persuadable", "sureBuyer", "lostCause", "sleepingDog");

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        var ledger = content.forecast().ledger();
        var entries = List.of(ledger.persuadable(), ledger.sureBuyer(), ledger.lostCause(), ledger.sleepingDog());
        var money = entries.stream().mapToDouble(Ledger.Entry::money).sum();
        var customers = entries.stream().mapToDouble(Ledger.Entry::customers).sum();
        if (!(customers > 0)) {
            return;
        }
        page.open("div", "class", "keep").element("h2", texts.say("ledger.title"));
        var parts = entries.stream()
                .map(money > 0 ? Ledger.Entry::money : Ledger.Entry::customers)
                .toList();
        BarChart.stacked(page, texts.say("ledger.title"), PAGE_WIDTH, KINDS, parts);
        page.open("table", "class", "grid-table");
        Tables.head(
                page,
                texts.say("ledger.who"),
                texts.say("ledger.customers"),
                texts.say("ledger.money"),
                texts.say("ledger.share"));
        page.open("tbody");
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            page.open("tr").open("td");
            page.element("span", "", "class", "swatch " + KINDS.get(i)).text(texts.say("ledger." + KINDS.get(i)));
            page.close();
            page.element("td", texts.numbers().full(entry.customers()), "class", "num");
            page.element("td", texts.numbers().money(entry.money()), "class", "num");
            page.element("td", money > 0 ? texts.numbers().rate(entry.money() / money) : "–", "class", "num");
            page.close().line();
        }
        page.close().close().close().line();
    }
}
