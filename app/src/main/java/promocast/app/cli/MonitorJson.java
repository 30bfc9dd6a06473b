package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import promocast.engine.advise.Feedback;
import promocast.engine.monitor.DayReading;
import promocast.engine.monitor.MonitorReport;
import promocast.engine.monitor.Reading;
import promocast.engine.monitor.Shift;
import promocast.engine.monitor.Watched;
import promocast.engine.plan.CampaignPlan;

/** The JSON of a running campaign. Lines and days count from 1, as in the file of actual results. */
final class MonitorJson {
    private MonitorJson() {}

    static Map<String, Object> of(Session session, CampaignPlan plan, MonitorReport report) {
        var document = new LinkedHashMap<String, Object>();
        document.put("plan", plan.name());
        document.put("currency", plan.currency());
        document.put("day", report.lastDay() + 1);
        document.put("days", report.horizonDays());
        document.put("rows", report.rows());
        document.put("total", watched(report.total()));
        document.put("lines", report.lines().stream().map(MonitorJson::watched).toList());
        document.put(
                "drift", report.customers().stream().map(MonitorJson::shift).toList());
        document.put(
                "alarms",
                report.alarms().stream()
                        .map(alarm -> {
                            var fields = new LinkedHashMap<String, Object>();
                            fields.put("kind", lower(alarm.kind()));
                            fields.put("level", lower(alarm.level()));
                            fields.put("line", alarm.line() < 0 ? "total" : alarm.line() + 1);
                            fields.put("message", session.text(alarm.words()));
                            return fields;
                        })
                        .toList());
        return document;
    }

    /** What the advisor has taken up. */
    static List<Map<String, Object>> results(List<Feedback.Actual> results) {
        var all = new ArrayList<Map<String, Object>>();
        for (var result : results) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("segment", result.line().segment());
            fields.put("period", result.period().map(period -> period + 1));
            fields.put("profit", result.profit());
            fields.put("error", result.error());
            all.add(fields);
        }
        return all;
    }

    private static Map<String, Object> watched(Watched watched) {
        var fields = new LinkedHashMap<String, Object>();
        if (watched.line() >= 0) {
            fields.put("line", watched.line() + 1);
            fields.put("name", watched.name());
        }
        fields.put("reach", watched.reached());
        fields.put("plannedReach", watched.plannedReach());
        watched.readings().forEach(reading -> fields.put(reading.measure().column(), reading(reading)));
        var responses = new LinkedHashMap<String, Object>();
        watched.responses().forEach(reading -> responses.put(reading.measure().column(), reading(reading)));
        fields.put("responses", responses);
        fields.put("byDay", days(watched.days()));
        return fields;
    }

    private static Map<String, Object> reading(Reading reading) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("actual", reading.actual());
        fields.put("forecast", reading.forecast());
        fields.put("place", lower(reading.place()));
        fields.put("end", reading.end());
        fields.put("ratio", reading.ratio());
        fields.put("evidence", Math.exp(Math.min(700, reading.evidence())));
        fields.put("alarm", reading.alarm());
        fields.put("since", reading.since().isPresent() ? reading.since().getAsInt() + 1 : Double.NaN);
        return fields;
    }

    private static List<Map<String, Object>> days(List<DayReading> days) {
        var all = new ArrayList<Map<String, Object>>();
        for (var day : days) {
            while (all.size() <= day.day()) {
                var fields = new LinkedHashMap<String, Object>();
                fields.put("day", all.size() + 1);
                all.add(fields);
            }
            var fields = new LinkedHashMap<String, Object>();
            fields.put("actual", day.actual());
            fields.put("forecast", day.forecast());
            if (!Double.isNaN(day.actual())) {
                fields.put("place", lower(day.place()));
            }
            all.get(day.day()).put(day.measure().column(), fields);
        }
        return all;
    }

    private static Map<String, Object> shift(Shift shift) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("column", shift.name());
        fields.put("psi", shift.index());
        fields.put("chance", shift.chance());
        fields.put("level", lower(shift.level()));
        return fields;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
