package promocast.engine.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Totals;

/** Compares what comes of a plan with its forecast, which stays as it was made. Immutable. */
public final class Monitor {
    /** Chance that any alarm is ever false while the forecast's ranges hold, over all lines, measures and days. */
    private static final double FALSE_ALARM = 0.05;

    private final CampaignPlan plan;
    private final Forecast forecast;
    private final List<DayShares> shares;

    /** The settled forecast of a plan to hold actual results against. */
    public Monitor(CampaignPlan plan, Forecast forecast) {
        this.plan = plan;
        this.forecast = forecast;
        this.shares =
                plan.lines().stream().map(line -> DayShares.of(plan, line)).toList();
    }

    /**
     * The campaign so far.
     *
     * @param customers what has moved about the customers; empty where that was not asked
     */
    public MonitorReport report(Actuals actuals, List<Shift> customers) {
        int lines = plan.lines().size();
        double alpha = FALSE_ALARM / (2 * (lines + 1) * Measure.values().length);
        var streams = new ArrayList<Map<Measure, Stream>>();
        var responses = new ArrayList<Map<Measure, Stream>>();
        for (int line = 0; line < lines; line++) {
            streams.add(streams(actuals, line, false));
            responses.add(streams(actuals, line, true));
        }
        var watched = IntStream.range(0, lines)
                .mapToObj(line -> watched(
                        line,
                        new Seen(reached(actuals, line), planned(line)),
                        streams.get(line),
                        responses.get(line),
                        alpha))
                .toList();
        var all = new Seen(
                watched.stream().mapToDouble(Watched::reached).sum(),
                watched.stream().mapToDouble(Watched::plannedReach).sum());
        var total = watched(-1, all, together(streams), together(responses), alpha);
        var alarms = new Alarms(plan, actuals.lastDay()).of(total, watched, customers);
        return new MonitorReport(
                actuals.lastDay(), plan.horizonDays(), actuals.rows(), total, watched, customers, alarms);
    }

    /** What the customers who were reached did, all lines together, beside what was forecast of them. */
    Map<Measure, Stream> responses(Actuals actuals) {
        return together(IntStream.range(0, plan.lines().size())
                .mapToObj(line -> streams(actuals, line, true))
                .toList());
    }

    CampaignPlan plan() {
        return plan;
    }

    Forecast forecast() {
        return forecast;
    }

    private record Seen(double reached, double planned) {}

    private double planned(int line) {
        return forecast.lines().get(line).total().reach().value();
    }

    private static double reached(Actuals actuals, int line) {
        var reached = actuals.reached(line);
        return reached.length == 0 ? 0 : reached[reached.length - 1];
    }

    private Watched watched(
            int line, Seen seen, Map<Measure, Stream> streams, Map<Measure, Stream> responses, double alpha) {
        var readings = streams.entrySet().stream()
                .map(one -> one.getValue().reading(one.getKey(), alpha))
                .toList();
        var reacting = responses.entrySet().stream()
                .map(one -> one.getValue().reading(one.getKey(), alpha))
                .toList();
        var days = streams.entrySet().stream()
                .flatMap(one -> days(one.getKey(), one.getValue()).stream())
                .toList();
        return new Watched(line, name(line), seen.reached, seen.planned, readings, reacting, days);
    }

    private static List<DayReading> days(Measure measure, Stream stream) {
        return IntStream.range(0, stream.actual().length)
                .mapToObj(day -> new DayReading(day, measure, stream.actual()[day], stream.day(day)))
                .toList();
    }

    private String name(int line) {
        if (line < 0) {
            return "";
        }
        PlanLine planned = plan.lines().get(line);
        return planned.label().isBlank() ? planned.segment() : planned.label();
    }

    /** The measures of a line that were forecast and that the rows tell. */
    private Map<Measure, Stream> streams(Actuals actuals, int line, boolean ofReached) {
        var streams = new EnumMap<Measure, Stream>(Measure.class);
        var totals = forecast.lines().get(line).total();
        var reached = actuals.reached(line);
        for (var measure : Measure.values()) {
            var actual = actuals.of(line, measure);
            if (Arrays.stream(actual).anyMatch(value -> !Double.isNaN(value))) {
                stream(line, measure, totals, actual, ofReached ? Optional.of(reached) : Optional.empty())
                        .ifPresent(stream -> streams.put(measure, stream));
            }
        }
        return streams;
    }

    private Optional<Stream> stream(
            int line, Measure measure, Totals totals, double[] actual, Optional<double[]> reached) {
        var all = measure.of(totals);
        double dispersion = measure.dispersion(totals);
        double reach = totals.reach().value();
        if (!(all.value() > 0) || !(dispersion > 0) || !(reach > 0)) {
            return Optional.empty();
        }
        var expected = new double[actual.length];
        for (int day = 0; day < expected.length; day++) {
            double sent = reached.isPresent() ? reached.get()[day] / reach : 1;
            expected[day] = all.value() * shares.get(line).on(day) * sent;
        }
        return Optional.of(new Stream(actual, expected, all, dispersion));
    }

    /** All lines together: each day those that have a row of it. */
    private Map<Measure, Stream> together(List<Map<Measure, Stream>> lines) {
        var together = new EnumMap<Measure, Stream>(Measure.class);
        for (var measure : Measure.values()) {
            var some = lines.stream()
                    .filter(one -> one.containsKey(measure))
                    .map(one -> one.get(measure))
                    .toList();
            if (!some.isEmpty()) {
                together.put(measure, sum(some));
            }
        }
        return together;
    }

    private Stream sum(List<Stream> streams) {
        int days = plan.horizonDays();
        var actual = new double[days];
        var expected = new double[days];
        Arrays.fill(actual, Double.NaN);
        double spread = 0;
        double value = 0;
        double variance = 0;
        for (var stream : streams) {
            for (int day = 0; day < days; day++) {
                boolean told = !Double.isNaN(stream.actual()[day]);
                if (told) {
                    actual[day] = stream.actual()[day] + (Double.isNaN(actual[day]) ? 0 : actual[day]);
                    expected[day] += stream.expected()[day];
                }
            }
            double half = (stream.forecast().upper() - stream.forecast().lower()) / 2;
            value += stream.forecast().value();
            variance += half * half;
            spread += stream.dispersion() * stream.forecast().value();
        }
        for (int day = 0; day < days; day++) {
            if (Double.isNaN(actual[day])) {
                int at = day;
                expected[day] =
                        streams.stream().mapToDouble(one -> one.expected()[at]).sum();
            }
        }
        return new Stream(actual, expected, Interval.around(value, Math.sqrt(variance)), spread / value);
    }
}
