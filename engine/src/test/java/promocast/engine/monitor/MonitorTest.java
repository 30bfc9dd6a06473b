package promocast.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import promocast.engine.Interval;
import promocast.engine.advise.AdvisorOptions;

final class MonitorTest {
    private static final double ALPHA = 0.05;

    private static Actuals days(int days, double first, double second, RandomGenerator random) {
        var actuals = new Actuals(Campaign.plan());
        for (int day = 0; day < days; day++) {
            actuals.add(List.of(Campaign.day(0, day, first, random), Campaign.day(1, day, second, random)));
        }
        return actuals;
    }

    private static Reading of(Watched watched, Measure measure) {
        return watched.readings().stream()
                .filter(reading -> reading.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reportHoldsActualsAgainstTheForecastOfTheSameDays() {
        var report =
                new Monitor(Campaign.plan(), Campaign.forecast(0.02)).report(days(5, 1, 1, new Random(1)), List.of());

        var buyers = of(report.lines().get(0), Measure.PURCHASES);
        assertThat(buyers.forecast().value()).isCloseTo(250, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(buyers.place()).isEqualTo(Reading.Place.INSIDE);
        assertThat(of(report.total(), Measure.PURCHASES).forecast().value())
                .isCloseTo(500, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(report.total().actualOf(Measure.PURCHASES))
                .isEqualTo(report.lines().stream()
                        .mapToDouble(line -> line.actualOf(Measure.PURCHASES))
                        .sum());
        assertThat(report.lines().get(0).days()).hasSize(4 * Campaign.DAYS);
        assertThat(report.lastDay()).isEqualTo(4);
        assertThat(report.alarms()).noneMatch(alarm -> alarm.level() == Alarm.Level.ALARM);
    }

    @Test
    void aLineThatFallsShortSetsOffAnAlarmThatSaysSinceWhen() {
        var random = new Random(2);
        var actuals = days(8, 1, 1, random);
        for (int day = 8; day < 16; day++) {
            actuals.add(List.of(Campaign.day(0, day, 0.6, random), Campaign.day(1, day, 1, random)));
        }
        var report = new Monitor(Campaign.plan(), Campaign.forecast(0.02)).report(actuals, List.of());

        var buyers = of(report.lines().get(0), Measure.PURCHASES);
        assertThat(buyers.alarm()).isTrue();
        assertThat(buyers.since().orElseThrow()).isBetween(7, 9);
        assertThat(of(report.lines().get(1), Measure.PURCHASES).alarm()).isFalse();
        var words = report.alarms().stream()
                .filter(alarm -> alarm.level() == Alarm.Level.ALARM && alarm.line() == 0)
                .map(alarm -> alarm.words().in(Locale.ENGLISH))
                .toList();
        assertThat(words).anyMatch(text -> text.startsWith("Line 1: buyers are 2") && text.contains("since day"));
    }

    /** Looking every day, a fixed band is left by chance far too often; the evidence is not. */
    @Test
    void dailyLookingRaisesFalseAlarmsNoMoreOftenThanSaid() {
        var random = new Random(3);
        int campaigns = 1_000;
        int looks = 30;
        int banded = 0;
        int alarmed = 0;
        for (int campaign = 0; campaign < campaigns; campaign++) {
            var surprise = new Surprise(1, 1);
            double count = 0;
            boolean left = false;
            boolean alarm = false;
            for (int day = 1; day <= looks; day++) {
                count += Math.max(0, Math.rint(50 + Math.sqrt(50) * random.nextGaussian()));
                double due = 50 * day;
                left |= Math.abs(count - due) > Interval.Z95 * Math.sqrt(due);
                alarm |= surprise.evidence(count, due) >= -Math.log(ALPHA);
            }
            banded += left ? 1 : 0;
            alarmed += alarm ? 1 : 0;
        }
        assertThat((double) alarmed / campaigns).isLessThanOrEqualTo(ALPHA);
        assertThat((double) banded / campaigns).isGreaterThan(0.2);
    }

    @Test
    void whatTheForecastOwnsUpToIsNoAlarm() {
        var actuals = days(20, 0.85, 0.85, new Random(4));

        var sure = new Monitor(Campaign.plan(), Campaign.forecast(0.01)).report(actuals, List.of());
        var unsure = new Monitor(Campaign.plan(), Campaign.forecast(0.3)).report(actuals, List.of());

        assertThat(of(sure.total(), Measure.PURCHASES).alarm()).isTrue();
        assertThat(of(unsure.total(), Measure.PURCHASES).alarm()).isFalse();
        assertThat(of(unsure.total(), Measure.PURCHASES).place()).isEqualTo(Reading.Place.INSIDE);
    }

    @Test
    void ratioHoldsTheTrueRatioAtAllLooks() {
        var random = new Random(5);
        int missed = 0;
        for (int campaign = 0; campaign < 400; campaign++) {
            double count = 0;
            boolean miss = false;
            for (int day = 1; day <= 20; day++) {
                count += Math.max(0, Math.rint(40 + Math.sqrt(40) * random.nextGaussian()));
                miss |= !Surprise.ratio(count, 50.0 * day, ALPHA).contains(0.8);
            }
            missed += miss ? 1 : 0;
        }
        assertThat(missed / 400.0).isLessThanOrEqualTo(ALPHA);
        var none = Surprise.ratio(0, 50, ALPHA);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isBetween(0.3, 0.8);
    }

    @Test
    void fewerReachedIsToldFromWorseResponse() {
        var random = new Random(6);
        var actuals = new Actuals(Campaign.plan());
        for (int day = 0; day < 12; day++) {
            var whole = Campaign.day(0, day, 0.6, random);
            actuals.add(List.of(
                    new ActualRow(day + 2, 0, day, false, day == 0 ? 6_000 : 0, whole.values()),
                    Campaign.day(1, day, 1, random)));
        }
        var report = new Monitor(Campaign.plan(), Campaign.forecast(0.02)).report(actuals, List.of());

        assertThat(report.alarms()).extracting(Alarm::kind).contains(Alarm.Kind.FORECAST, Alarm.Kind.REACH);
        assertThat(report.alarms()).extracting(Alarm::kind).doesNotContain(Alarm.Kind.RESPONSE);
    }

    @Test
    void resultsAreTheExtraProfitOfPeriodsThatAreOver() {
        var plan = Campaign.plan();
        var forecast = Campaign.forecast(0.02);
        var running = days(11, 1, 1, new Random(7));
        var results = new Results(plan, forecast, running).of(AdvisorOptions.defaults());

        assertThat(results).extracting(one -> one.period().orElse(-1)).containsExactly(0, 1, 0, 1);
        double margin = plan.economics().marginRate();
        double expected = (margin * 0.4 * 50_000 - 8_000) / 4;
        assertThat(results.get(0).profit())
                .isCloseTo(
                        expected,
                        org.assertj.core.data.Offset.offset(3 * results.get(0).error()));
        var over = new Results(plan, forecast, days(20, 1, 1, new Random(8))).of(AdvisorOptions.defaults());
        assertThat(over).hasSize(2);
        assertThat(over).allMatch(one -> one.period().isEmpty());
    }

    @Test
    void customersWhoAreHeldBackMeasureWhatWouldHaveBeenSpentAnyway() {
        var plan = Campaign.plan();
        var actuals = days(20, 1, 1, new Random(9));
        for (int day = 0; day < 20; day++) {
            actuals.add(List.of(new ActualRow(
                    1, 0, day, true, day == 0 ? 500 : 0, java.util.Map.of(Measure.REVENUE, 50.0 * 50 / 20))));
        }
        var results = new Results(plan, Campaign.forecast(0.02), actuals).of(AdvisorOptions.defaults());

        double margin = plan.economics().marginRate();
        double paid = actuals.of(0, Measure.COST)[0];
        assertThat(paid).isPositive();
        assertThat(results.get(0).profit())
                .isCloseTo(
                        margin * (sum(actuals.of(0, Measure.REVENUE)) - 20 * 50 * 50.0)
                                - sum(actuals.of(0, Measure.COST)),
                        org.assertj.core.data.Offset.offset(1e-6));
    }

    private static double sum(double[] values) {
        return java.util.Arrays.stream(values).sum();
    }
}
