package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.OfferText;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.PointsLiability;
import promocast.engine.whatif.Totals;

/** A forecast in tables for people. */
final class ForecastText {
    private final Session session;
    private final NumberFormatter numbers;

    ForecastText(Session session, String currency) {
        this.session = session;
        this.numbers = new NumberFormatter(session.locale(), currency);
    }

    List<String> lines(CampaignPlan plan, Forecast forecast) {
        var lines = new ArrayList<String>();
        lines.add(session.text("forecast.head", plan.name(), forecast.customers(), plan.horizonDays()));
        lines.add("");
        lines.addAll(totals(forecast));
        lines.add("");
        lines.addAll(byLine(plan, forecast));
        lines.add("");
        lines.addAll(ledger(forecast));
        if (!forecast.liability().isNone()) {
            lines.add("");
            lines.addAll(liability(forecast.liability()));
        }
        for (var warning : forecast.warnings()) {
            lines.add(session.text("forecast.warning", session.text(warning)));
        }
        return lines;
    }

    /** Total and what the campaign adds, one row a number. */
    List<String> totals(Forecast forecast) {
        var table = new TextTable("lrr", "", session.text("forecast.total"), session.text("forecast.incremental"));
        table.add(
                session.text("forecast.reach"),
                numbers.full(forecast.total().reach().value()),
                "");
        row(table, "clicks", forecast, Totals::clicks, numbers::count, numbers::addedCount);
        row(table, "purchases", forecast, Totals::purchases, numbers::count, numbers::addedCount);
        row(table, "repurchases", forecast, Totals::repurchases, numbers::count, numbers::addedCount);
        row(table, "revenue", forecast, Totals::revenue, numbers::money, numbers::addedMoney);
        row(table, "cost", forecast, Totals::cost, numbers::money, numbers::addedMoney);
        row(table, "profit", forecast, Totals::profit, numbers::money, numbers::addedMoney);
        table.add(
                session.text("forecast.campaignCost"),
                "",
                numbers.money(forecast.total().campaignCost()).text());
        table.add(
                session.text("forecast.roi"),
                "",
                numbers.roi(forecast.incremental().roi()).text());
        return table.lines();
    }

    private void row(
            TextTable table,
            String key,
            Forecast forecast,
            Function<Totals, Interval> number,
            Function<Interval, Shown> shown,
            Function<Interval, Shown> added) {
        var total = number.apply(forecast.total());
        if (!total.isWithheld()) {
            table.add(
                    session.text("forecast." + key),
                    shown.apply(total).text(),
                    added.apply(number.apply(forecast.incremental())).text());
        }
    }

    private List<String> byLine(CampaignPlan plan, Forecast forecast) {
        var table = new TextTable(
                "llrrrr",
                session.text("forecast.line"),
                session.text("forecast.offer"),
                session.text("forecast.reach"),
                session.text("forecast.campaignCost"),
                session.text("forecast.extraProfit"),
                session.text("forecast.roi"));
        for (int i = 0; i < forecast.lines().size(); i++) {
            var line = forecast.lines().get(i);
            table.add(
                    name(plan.lines().get(i), i),
                    OfferText.of(plan.lines().get(i).offer(), plan.currency(), session.locale()),
                    numbers.full(line.total().reach().value()),
                    numbers.money(line.total().campaignCost()).value(),
                    numbers.addedMoney(line.incremental().profit()).text(),
                    numbers.roi(line.incremental().roi()).value());
        }
        return table.lines();
    }

    /** What points come to at the end of weeks: the first four, then every fourth, and the last. */
    private List<String> liability(PointsLiability liability) {
        var table = new TextTable(
                "lrrrr",
                session.text("forecast.points"),
                session.text("forecast.points.issued"),
                session.text("forecast.points.used"),
                session.text("forecast.points.expired"),
                session.text("forecast.points.open"));
        int last = liability.weeks().size();
        double[] sums = new double[3];
        for (var week : liability.weeks()) {
            sums[0] += week.issued();
            sums[1] += week.used();
            sums[2] += week.expired();
            if (week.week() <= 4 || week.week() % 4 == 0 || week.week() == last) {
                table.add(
                        session.text("forecast.points.week", week.week()),
                        numbers.money(sums[0]),
                        numbers.money(sums[1]),
                        numbers.money(sums[2]),
                        numbers.money(week.open()));
            }
        }
        return table.lines();
    }

    private String name(PlanLine line, int index) {
        if (!line.label().isBlank()) {
            return line.label();
        }
        var who = line.segment().isBlank() ? session.text("forecast.everybody") : line.segment();
        return (index + 1) + " " + who;
    }

    private List<String> ledger(Forecast forecast) {
        var table = new TextTable(
                "lrr",
                session.text("forecast.ledger"),
                session.text("forecast.customers"),
                session.text("forecast.money"));
        var ledger = forecast.ledger();
        table.add(
                session.text("forecast.persuadable"),
                numbers.count(ledger.persuadable().customers()),
                numbers.money(ledger.persuadable().money()));
        table.add(
                session.text("forecast.sureBuyer"),
                numbers.count(ledger.sureBuyer().customers()),
                numbers.money(ledger.sureBuyer().money()));
        table.add(
                session.text("forecast.lostCause"),
                numbers.count(ledger.lostCause().customers()),
                numbers.money(ledger.lostCause().money()));
        table.add(
                session.text("forecast.sleepingDog"),
                numbers.count(ledger.sleepingDog().customers()),
                numbers.money(ledger.sleepingDog().money()));
        return table.lines();
    }
}
