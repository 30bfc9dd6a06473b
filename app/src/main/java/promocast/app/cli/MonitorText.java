package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.monitor.MonitorReport;
import promocast.engine.monitor.Reading;
import promocast.engine.monitor.Watched;
import promocast.engine.plan.CampaignPlan;

/** A running campaign in tables and sentences for people. */
final class MonitorText {
    private static final int PERCENT = 100;

    private final Session session;
    private final NumberFormatter numbers;

    MonitorText(Session session, CampaignPlan plan) {
        this.session = session;
        this.numbers = new NumberFormatter(session.locale(), plan.currency());
    }

    List<String> lines(MonitorReport report) {
        var lines = new ArrayList<String>();
        lines.add(session.text("monitor.title", report.lastDay() + 1, report.horizonDays(), report.rows()));
        var table = new TextTable(
                "llrrrl",
                session.text("forecast.line"),
                "",
                session.text("monitor.actual"),
                session.text("monitor.forecast"),
                session.text("monitor.gap"),
                session.text("monitor.band"));
        rows(table, session.text("monitor.total"), report.total());
        report.lines().forEach(line -> rows(table, name(line), line));
        lines.addAll(table.lines());
        if (!report.customers().isEmpty()) {
            lines.add("");
            lines.addAll(shifts(report));
        }
        lines.add("");
        report.alarms()
                .forEach(alarm -> lines.add(session.text(
                        "monitor.level." + alarm.level().name().toLowerCase(Locale.ROOT),
                        session.text(alarm.words()))));
        return lines;
    }

    private List<String> shifts(MonitorReport report) {
        var table = new TextTable("lrl", session.text("monitor.column"), "PSI", "");
        report.customers()
                .forEach(shift -> table.add(
                        shift.name(),
                        String.format(Locale.ROOT, "%.3f", shift.index()),
                        session.text("monitor.shift." + shift.level().name().toLowerCase(Locale.ROOT))));
        return table.lines();
    }

    private String name(Watched line) {
        return line.line() + 1 + (line.name().isBlank() ? "" : " " + line.name());
    }

    private void rows(TextTable table, String name, Watched watched) {
        var shown = name;
        for (var reading : watched.readings()) {
            double due = reading.forecast().value();
            table.add(
                    shown,
                    session.text(reading.measure().label()),
                    amount(reading, Interval.exact(reading.actual())),
                    amount(reading, reading.forecast()),
                    due > 0 ? signed(PERCENT * (reading.actual() / due - 1)) : "–",
                    session.text(reading.alarm() ? "monitor.place.alarm" : "monitor.place." + place(reading)));
            shown = "";
        }
    }

    private static String place(Reading reading) {
        return reading.place().name().toLowerCase(Locale.ROOT);
    }

    private String amount(Reading reading, Interval value) {
        return (reading.measure().isMoney() ? numbers.money(value) : numbers.count(value)).text();
    }

    private static String signed(double percent) {
        return String.format(Locale.ROOT, "%+.1f%%", percent).replace('-', '−');
    }
}
