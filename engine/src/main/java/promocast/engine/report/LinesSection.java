package promocast.engine.report;

import promocast.engine.plan.OfferText;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LineForecast;

/** What each line costs and adds. */
final class LinesSection implements Section {
    /** So many lines are kept together on a page. */
    private static final int ONE_PAGE = 15;
    /** Characters of a name in the table. */
    private static final int NAME = 90;

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        page.open("div", "class", content.plan().lines().size() <= ONE_PAGE ? "keep" : "");
        page.element("h2", texts.say("lines.title"));
        if (content.plan().lines().isEmpty()) {
            page.element("p", texts.say("lines.none"), "class", "note").close().line();
            return;
        }
        page.open("table", "class", "grid-table lines").open("thead").open("tr");
        for (var column : new String[] {"line", "offer"}) {
            page.element("th", texts.say("lines." + column), "class", "text");
        }
        for (var column : new String[] {"customers", "cost", "profit"}) {
            page.element("th", texts.say("lines." + column), "class", "num");
        }
        page.close().close().open("tbody");
        for (int i = 0; i < content.plan().lines().size(); i++) {
            line(page, content, texts, i);
        }
        all(page, content, texts);
        page.close().close().close().line();
    }

    private static void line(Markup page, ReportContent content, Texts texts, int index) {
        var line = content.plan().lines().get(index);
        var forecast = content.forecast().lines().get(index);
        page.open("tr").element("td", texts.line(content.plan(), index, NAME), "class", "text");
        page.open("td", "class", "text").text(offer(line, content.plan().currency(), texts));
        if (forecast.support().extrapolated()) {
            page.element("div", texts.say("lines.beyond"), "class", "warn");
        }
        page.close();
        amounts(page, texts, forecast);
        page.close().line();
    }

    private static void amounts(Markup page, Texts texts, LineForecast forecast) {
        var added = forecast.incremental();
        page.element("td", texts.numbers().full(forecast.total().reach().value()), "class", "num");
        page.element("td", texts.numbers().money(added.campaignCost().value()), "class", "num");
        Tables.added(page, texts.numbers().addedMoney(added.profit()), added.profit());
    }

    private static void all(Markup page, ReportContent content, Texts texts) {
        var added = content.forecast().incremental();
        page.open("tr", "class", "strong");
        page.element("td", texts.say("lines.all"), "class", "text").element("td", "");
        page.element(
                "td", texts.numbers().full(content.forecast().total().reach().value()), "class", "num");
        page.element("td", texts.numbers().money(added.campaignCost().value()), "class", "num");
        Tables.added(page, texts.numbers().addedMoney(added.profit()), added.profit());
        page.close();
    }

    private static String offer(PlanLine line, String currency, Texts texts) {
        var words = new StringBuilder(Texts.shortened(texts.say(new OfferText(line.offer(), currency)), NAME));
        line.platform()
                .filter(platform -> !platform.isBlank())
                .ifPresent(
                        platform -> words.append(texts.say("lines.separator")).append(Texts.shortened(platform, NAME)));
        if (line.share() < 1) {
            words.append(texts.say("lines.separator"))
                    .append(texts.say(
                            line.pick() == PlanLine.Pick.BEST ? "lines.best" : "lines.random",
                            texts.numbers().share(line.share())));
        }
        return words.toString();
    }
}
