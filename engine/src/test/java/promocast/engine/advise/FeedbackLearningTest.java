package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import promocast.data.Progress;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

class FeedbackLearningTest {
    private static final PracticeShop SHOP = PracticeShop.coupons(1, 2, Double.POSITIVE_INFINITY);
    private static final AdvisorOptions OPTIONS = PracticeShop.options(4, 0.15, 0.5, 300);
    private static final PlanLine LINE = SHOP.plan().lines().get(1);
    private static final PlanEdit DEEPER = new PlanEdit.SetLever(1, "coupon.faceValue", 20.0);

    private static Feedback decided(Feedback.Verdict... verdicts) {
        var feedback = Feedback.none();
        for (var verdict : verdicts) {
            feedback = feedback.with(new Feedback.Decision(DEEPER, LINE, verdict, ""));
        }
        return feedback;
    }

    private static Advice advise(Feedback feedback) {
        return advise(new Advisor(SHOP, OPTIONS), feedback);
    }

    private static Advice advise(Advisor advisor, Feedback feedback) {
        return advisor.advise(SHOP.plan(), Preference.defaults().withFeedback(feedback), PracticeShop.SILENT);
    }

    private static double q(Advice advice, PlanEdit edit) {
        return advice.options().stream()
                .filter(option -> option.edit().equals(Optional.of(edit)))
                .findFirst()
                .orElseThrow()
                .q();
    }

    /** What period {@code t} of the line as it is earns by the forecast, and a little less or more. */
    private static Feedback.Actual earned(int t, double more) {
        var forecast = SHOP.response(SHOP.plan(), 1, LINE);
        var course = ContactEffects.course(OPTIONS, LINE.platform());
        double profit = forecast.gain() * course.gainTimes(forecast, t) - course.cost(forecast, t);
        return Feedback.Actual.period(LINE, t, profit + more, forecast.error());
    }

    @Test
    void aPinIsNoRejection() {
        var pinned = decided(Feedback.Verdict.PINNED);

        assertThat(pinned.rejected(SHOP.plan())).isEmpty();
        assertThat(pinned.liking(DEEPER, LINE)).isEqualTo(1);
        assertThat(advise(pinned)).isEqualTo(advise(Feedback.none()));
    }

    @Test
    void whatIsTakenBackCountsForNothingButStaysOnRecord() {
        var rejected = decided(Feedback.Verdict.REJECTED);
        var undone = rejected.withoutLast();

        assertThat(undone.decisions())
                .extracting(Feedback.Decision::verdict)
                .containsExactly(Feedback.Verdict.REJECTED, Feedback.Verdict.UNDONE);
        assertThat(undone.standing()).isEmpty();
        assertThat(undone.rejected(SHOP.plan())).isEmpty();
        assertThat(undone.liking(DEEPER, LINE)).isEqualTo(1);
        assertThat(undone.withoutLast()).isEqualTo(undone);
        var again = decided(Feedback.Verdict.ACCEPTED, Feedback.Verdict.REJECTED, Feedback.Verdict.UNDONE);
        assertThat(again.standing())
                .singleElement()
                .extracting(Feedback.Decision::verdict)
                .isEqualTo(Feedback.Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void eachVerdictSurvivesItsFile(Feedback.Verdict verdict) {
        var all = decided(verdict).with(earned(2, -10));
        var read = FeedbackFile.fromJson(FeedbackFile.toJson(all), "spring.feedback.json");

        assertThat(read.decisions()).extracting(Feedback.Decision::verdict).containsExactly(verdict);
        assertThat(read.actuals()).isEqualTo(all.actuals());
    }

    @Test
    void resultsWorseThanForecastLowerWhatTheLineIsWorth() {
        var stop = new PlanEdit.ReplaceLine(1, LINE.withOffer(new Offer.NoOffer()));
        var before = advise(Feedback.none());
        double error = SHOP.response(SHOP.plan(), 1, LINE).error();
        var bad = Feedback.none();
        var good = Feedback.none();
        for (int t = 0; t < 2; t++) {
            bad = bad.with(earned(t, -2 * error));
            good = good.with(earned(t, 2 * error));
        }
        // what stopping the line earns is what going on loses: the lower Q of the line, the higher Q of its stop
        assertThat(q(advise(bad), stop)).isGreaterThan(q(before, stop));
        assertThat(q(advise(good), stop)).isLessThan(q(before, stop));
        var worth = new Advisor(SHOP, OPTIONS);
        var wished = Preference.defaults();
        double now = worth.baselines(SHOP.plan(), wished, Progress.NONE).none().value();
        assertThat(worth.baselines(SHOP.plan(), wished.withFeedback(bad), Progress.NONE)
                        .none()
                        .value())
                .isLessThan(now);
    }

    @Test
    void resultsAsForecastChangeNothingButTheDoubt() {
        var source = new ActualSource(SHOP, List.of(earned(0, 0), earned(1, 0)), OPTIONS);
        var before = SHOP.response(SHOP.plan(), 1, LINE);
        var after = source.response(SHOP.plan(), 1, LINE);

        assertThat(after.profit()).isCloseTo(before.profit(), within(1e-9));
        assertThat(after.error()).isLessThan(before.error());
    }

    @Test
    void resultsOfAllPeriodsSayWhatTheResultOfTheCampaignSays() {
        var forecast = SHOP.response(SHOP.plan(), 1, LINE);
        double sum = 0;
        for (int t = 0; t < OPTIONS.periods(); t++) {
            sum += earned(t, -25).profit();
        }
        var whole = new ActualSource(SHOP, List.of(Feedback.Actual.campaign(LINE, sum, forecast.error())), OPTIONS);
        double measured = (whole.response(SHOP.plan(), 1, LINE).profit() - forecast.profit()) * 2;

        assertThat(measured).isCloseTo(-100, within(1e-9));
        var contacts = OPTIONS.withAssumptions(OPTIONS.assumptions().withExposure(new Assumptions.Exposure(true, 0.8)));
        double each = ContactEffects.course(contacts, LINE.platform()).gainTimes(forecast, 0);
        assertThat(each).as("a forecast of one contact is a period''s gain").isCloseTo(1 / 0.8, within(1e-9));
    }

    @Test
    void aLaterResultOfThePeriodTakesThePlaceOfTheFirst() {
        var twice = Feedback.none().with(earned(1, -50)).with(earned(1, -50));

        assertThat(twice.actuals()).containsExactly(earned(1, -50));
        assertThat(twice.with(earned(2, 0)).actuals()).hasSize(2);
        var late = new ActualSource(SHOP, List.of(Feedback.Actual.period(LINE, 9, -1e6, 1)), OPTIONS);
        assertThat(late.response(SHOP.plan(), 1, LINE)).isEqualTo(SHOP.response(SHOP.plan(), 1, LINE));
    }

    @Test
    void resetBringsBackTheVerySameAdvice() {
        var advisor = new Advisor(SHOP, OPTIONS);
        var fresh = advise(advisor, Feedback.none());
        var feedback = Feedback.none();
        var advice = fresh;
        for (int i = 0; i < 6 && advice.chosen().isPresent(); i++) {
            var option = advice.options().get(advice.chosen().get());
            var line = SHOP.plan().lines().get(option.line());
            feedback = feedback.with(
                    new Feedback.Decision(option.edit().orElseThrow(), line, Feedback.Verdict.REJECTED, ""));
            advice = advise(advisor, feedback);
        }
        feedback = feedback.with(earned(0, -500));
        assertThat(advise(advisor, feedback)).isNotEqualTo(fresh);
        assertThat(feedback.rejected(SHOP.plan())).isNotEqualTo(Set.of());

        assertThat(advise(advisor, Feedback.none())).isEqualTo(fresh);
    }
}
