package promocast.engine.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.plan.CampaignPlan;

/**
 * Puts into sentences what is off.
 *
 * @param plan the plan that runs
 * @param lastDay last day with a row, from 0
 */
record Alarms(CampaignPlan plan, int lastDay) {
    /** Shares of the planned customers between which the reach is as planned. */
    private static final double SHORT = 0.95;

    private static final double OVER = 1.05;
    private static final double PERCENT = 100;

    /** All of them, the most serious first. */
    List<Alarm> of(Watched total, List<Watched> lines, List<Shift> customers) {
        var alarms = new ArrayList<Alarm>();
        if (lastDay < 0) {
            return alarms;
        }
        lines.forEach(line -> line(line, alarms));
        if (lines.size() > 1) {
            line(total, alarms);
        }
        customers.stream()
                .filter(shift -> shift.level() != Shift.Level.STEADY)
                .map(Alarms::moved)
                .forEach(alarms::add);
        total.readings().stream()
                .filter(reading -> reading.measure() == Measure.COST)
                .findFirst()
                .ifPresent(cost -> alarms.add(budget(cost)));
        alarms.sort(Comparator.comparing(Alarm::level).reversed());
        return alarms;
    }

    private void line(Watched line, List<Alarm> alarms) {
        for (var reading : line.readings()) {
            if (reading.alarm()) {
                alarms.add(new Alarm(Alarm.Kind.FORECAST, Alarm.Level.ALARM, line.line(), words("off", line, reading)));
            } else if (reading.place() != Reading.Place.INSIDE) {
                alarms.add(new Alarm(
                        Alarm.Kind.FORECAST, Alarm.Level.WATCH, line.line(), words("outside", line, reading)));
            }
        }
        for (var reading : line.responses()) {
            if (reading.alarm()) {
                alarms.add(new Alarm(
                        Alarm.Kind.RESPONSE, Alarm.Level.ALARM, line.line(), words("response", line, reading)));
            }
        }
        double share = line.plannedReach() > 0 ? line.reached() / line.plannedReach() : 1;
        if (line.line() >= 0 && (share < SHORT || share > OVER)) {
            alarms.add(new Alarm(
                    Alarm.Kind.REACH,
                    Alarm.Level.WATCH,
                    line.line(),
                    EngineMessage.of(
                            "monitor.alarm.reach",
                            line.line() + 1,
                            customers(line.reached()),
                            customers(line.plannedReach()))));
        }
    }

    private Message words(String key, Watched line, Reading reading) {
        double gap = reading.actual() / reading.forecast().value() - 1;
        var where = line.line() < 0
                ? EngineMessage.of("monitor.where.total")
                : EngineMessage.of("monitor.where.line", line.line() + 1);
        return EngineMessage.of(
                "monitor.alarm." + key + (gap < 0 ? ".below" : ".above"),
                where,
                reading.measure().label(),
                Math.round(PERCENT * Math.abs(gap)),
                amount(reading, reading.actual()),
                amount(reading, reading.forecast().value()),
                day(reading.since().orElse(0)));
    }

    private Figure amount(Reading reading, double value) {
        return reading.measure().isMoney() ? Figure.money(value, plan.currency()) : customers(value);
    }

    private static Figure customers(double value) {
        return Figure.of(Figure.Kind.CUSTOMERS, Math.rint(value));
    }

    private Message day(int day) {
        return plan.startDate()
                .map(start ->
                        EngineMessage.of("monitor.date", start.plusDays(day).toString()))
                .orElseGet(() -> EngineMessage.of("monitor.day", day + 1));
    }

    private static Alarm moved(Shift shift) {
        boolean retrain = shift.level() == Shift.Level.RETRAIN;
        return new Alarm(
                Alarm.Kind.CUSTOMERS,
                retrain ? Alarm.Level.ALARM : Alarm.Level.WATCH,
                -1,
                EngineMessage.of(
                        retrain ? "monitor.alarm.retrain" : "monitor.alarm.moved",
                        shift.name(),
                        Math.round(PERCENT * shift.index()) / PERCENT));
    }

    /** What the campaign will cost if it goes on as it did. */
    private Alarm budget(Reading cost) {
        double due = cost.forecast().value();
        double end = due > 0 ? cost.end().value() * cost.actual() / due : cost.actual();
        var spent = Figure.money(cost.actual(), plan.currency());
        var pace = Figure.money(end, plan.currency());
        if (Double.isInfinite(plan.budget())) {
            return new Alarm(
                    Alarm.Kind.BUDGET, Alarm.Level.FINE, -1, EngineMessage.of("monitor.alarm.pace", spent, pace));
        }
        boolean over = end > plan.budget();
        return new Alarm(
                Alarm.Kind.BUDGET,
                over ? Alarm.Level.WATCH : Alarm.Level.FINE,
                -1,
                EngineMessage.of(
                        over ? "monitor.alarm.over" : "monitor.alarm.within",
                        spent,
                        Figure.money(plan.budget(), plan.currency()),
                        pace));
    }
}
