package promocast.ui.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.monitor.Alarm;
import promocast.engine.monitor.DayReading;
import promocast.engine.monitor.Measure;
import promocast.engine.monitor.Reading;
import promocast.engine.monitor.Watched;
import promocast.ui.chart.Axis;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.chart.Stroke;
import promocast.ui.text.Texts;

/**
 * Puts a running campaign into rows of words and a picture.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record ReportWords(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 5;
    private static final double PERCENT = 100;

    /** How a reading stands. */
    enum Standing {
        INSIDE,
        OUTSIDE,
        ALARM
    }

    /**
     * A key number.
     *
     * @param name what it is
     * @param value the actual, in words
     * @param gap how far it is from the forecast, in words
     * @param forecast the forecast to date with its range, in words
     * @param standing how it stands
     */
    record Key(String name, String value, String gap, String forecast, Standing standing) {}

    /** A line with one measure. */
    record Row(String line, Key key) {}

    /** An alarm in words. */
    record Said(Alarm.Level level, String words) {}

    /** The key numbers of all lines together. */
    List<Key> keys(Watching.Found found) {
        return found.report().total().readings().stream().map(this::key).toList();
    }

    /** The lines under one measure. */
    List<Row> rows(Watching.Found found, Measure measure) {
        var rows = new ArrayList<Row>();
        for (var line : found.report().lines()) {
            line.readings().stream()
                    .filter(reading -> reading.measure() == measure)
                    .forEach(reading -> rows.add(new Row(name(line), key(reading))));
        }
        return rows;
    }

    /** The alarms. */
    List<Said> alarms(Watching.Found found) {
        return found.report().alarms().stream()
                .map(alarm -> new Said(alarm.level(), texts.say(alarm.words())))
                .toList();
    }

    private String name(Watched line) {
        return line.line() + 1 + "  " + (line.name().isBlank() ? texts.get("monitor.everyone") : line.name());
    }

    private Key key(Reading reading) {
        double gap = reading.actual() / reading.forecast().value() - 1;
        return new Key(
                texts.say(reading.measure().label()),
                shown(reading.measure(), Interval.exact(reading.actual())).value(),
                String.format(Locale.ROOT, "%+.1f%%", PERCENT * gap).replace('-', '−'),
                shown(reading.measure(), reading.forecast()).text(),
                standing(reading));
    }

    private static Standing standing(Reading reading) {
        if (reading.alarm()) {
            return Standing.ALARM;
        }
        return reading.place() == Reading.Place.INSIDE ? Standing.INSIDE : Standing.OUTSIDE;
    }

    private Shown shown(Measure measure, Interval value) {
        return measure.isMoney() ? numbers.money(value) : numbers.count(value);
    }

    /** One measure of all lines day by day: the forecast with its band, the actual as dots. */
    Optional<LineData> days(Watching.Found found, Measure measure) {
        var days = found.report().total().days().stream()
                .filter(day -> day.measure() == measure)
                .toList();
        if (days.size() < 2) {
            return Optional.empty();
        }
        double high = days.stream()
                .mapToDouble(day -> Math.max(day.forecast().upper(), Double.isNaN(day.actual()) ? 0 : day.actual()))
                .max()
                .orElse(1);
        DoubleFunction<String> tick = measure.isMoney() ? numbers::moneyTick : numbers::countTick;
        DoubleFunction<String> day = number -> day(found, (int) Math.round(number));
        return Optional.of(new LineData(
                Axis.exactly(1, days.size(), Math.min(7, days.size() - 1), day, ""),
                Axis.around(0, high > 0 ? high : 1, TICKS, tick, texts.get("monitor.chart." + measure.column())),
                List.of(forecast(days), actual(days)),
                marks(found, days),
                day,
                value -> shown(measure, value).text()));
    }

    private String day(Watching.Found found, int number) {
        return found.plan()
                .startDate()
                .map(start -> numbers.date(start.plusDays(number - 1L)))
                .orElseGet(() -> texts.get("monitor.day", number));
    }

    private Series forecast(List<DayReading> days) {
        return Series.plan(
                        texts.get("monitor.chart.forecast"),
                        days.stream()
                                .map(day -> new Series.Point(day.day() + 1.0, day.forecast(), false))
                                .toList())
                .tagged(0.8, true);
    }

    private Series actual(List<DayReading> days) {
        var points = days.stream()
                .filter(day -> !Double.isNaN(day.actual()))
                .map(day -> Series.point(day.day() + 1.0, day.actual()))
                .toList();
        return new Series(
                texts.get("monitor.chart.actual"), Stroke.solid(Ink.FG, 1.4), points, false, Optional.empty());
    }

    private List<Mark> marks(Watching.Found found, List<DayReading> days) {
        var marks = new ArrayList<Mark>();
        for (var day : days) {
            if (!Double.isNaN(day.actual())) {
                var ink = day.place() == Reading.Place.INSIDE ? Ink.FG : Ink.BAD;
                marks.add(new Mark.Dot(day.day() + 1.0, day.actual(), ink, "", false));
            }
        }
        marks.add(new Mark.Guide(found.report().lastDay() + 1.0, Ink.MUTED, true, texts.get("monitor.chart.today")));
        return marks;
    }
}
