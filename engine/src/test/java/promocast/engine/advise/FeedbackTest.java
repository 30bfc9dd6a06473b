package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

class FeedbackTest {
    private static final PracticeShop SHOP = PracticeShop.coupons(3, 2, Double.POSITIVE_INFINITY);
    private static final PlanLine LINE = SHOP.plan().lines().get(1);
    private static final PlanEdit DEEPER = new PlanEdit.SetLever(1, "coupon.faceValue", 20.0);
    private static final Feedback REFUSED =
            Feedback.none().with(new Feedback.Decision(DEEPER, LINE, Feedback.Verdict.REJECTED, "not in April"));

    @TempDir
    Path folder;

    @Test
    void aRejectedTweakStaysAwayUntilItsLineChanges() {
        var plan = SHOP.plan();

        assertThat(REFUSED.rejected(plan)).containsExactly(DEEPER);
        assertThat(REFUSED.rejected(plan.withLine(1, LINE.withPinned(true).withLabel("New"))))
                .containsExactly(DEEPER);
        assertThat(REFUSED.rejected(plan.withLine(1, LINE.withShare(0.5)))).isEmpty();
        var swapped = plan.withLines(List.of(LINE, plan.lines().get(0)));
        assertThat(REFUSED.rejected(swapped)).containsExactly(new PlanEdit.SetLever(0, "coupon.faceValue", 20.0));
        assertThat(REFUSED.withoutLast().rejected(plan)).isEmpty();
    }

    @Test
    void theAdvisorDoesNotProposeItAndSaysWhy() {
        var options = PracticeShop.options(3, 0.15, 0.5, 200);
        var advisor = new Advisor(SHOP, options);
        var open = advisor.advise(SHOP.plan(), Preference.defaults(), PracticeShop.SILENT);
        var chosen = open.options().get(open.chosen().orElseThrow());
        var line = SHOP.plan().lines().get(chosen.line());
        var refused = Feedback.none()
                .with(new Feedback.Decision(chosen.edit().orElseThrow(), line, Feedback.Verdict.REJECTED, ""));

        var next = advisor.advise(SHOP.plan(), Preference.defaults().withFeedback(refused), PracticeShop.SILENT);

        assertThat(next.options())
                .filteredOn(option -> option.edit().equals(chosen.edit()))
                .singleElement()
                .satisfies(option -> assertThat(option.masked()).isTrue());
        assertThat(next.chosen().map(next.options()::get).map(Advice.Option::edit))
                .isNotEqualTo(java.util.Optional.of(chosen.edit()));
    }

    @Test
    void kindsThatAreRejectedOftenAreLikedLess() {
        double fresh = Feedback.none().liking(DEEPER, LINE);
        double once = REFUSED.liking(DEEPER, LINE);
        double other = REFUSED.liking(new PlanEdit.SetLever(1, "coupon.faceValue", 5.0), LINE);

        assertThat(fresh).isEqualTo(1);
        assertThat(once).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(other).isEqualTo(1);
        var accepted = REFUSED.with(new Feedback.Decision(DEEPER, LINE, Feedback.Verdict.ACCEPTED, ""));
        assertThat(accepted.liking(DEEPER, LINE)).isBetween(once, 1.0);
        assertThat(accepted.rejected(SHOP.plan())).isEmpty();
    }

    @Test
    void aResultMovesTheForecastOfItsOfferAndHalfAsMuchThatOfOthers() {
        var before = SHOP.response(SHOP.plan(), 1, LINE);
        var actual = Feedback.Actual.campaign(LINE, before.profit() - 100, before.error());
        var source = new ActualSource(SHOP, List.of(actual), AdvisorOptions.defaults());
        var other = LINE.withOffer(Offer.Coupon.of(20, 60));

        var after = source.response(SHOP.plan(), 1, LINE);
        double shift = source.response(SHOP.plan(), 1, other).profit()
                - SHOP.response(SHOP.plan(), 1, other).profit();

        assertThat(after.profit()).isCloseTo(before.profit() - 50, within(1e-9));
        assertThat(after.error()).isCloseTo(before.error() / Math.sqrt(2), within(1e-9));
        assertThat(shift).isCloseTo(-25, within(1e-9));
        assertThat(source.response(SHOP.plan(), 0, SHOP.plan().lines().get(0)))
                .isEqualTo(SHOP.response(SHOP.plan(), 0, SHOP.plan().lines().get(0)));
    }

    @Test
    void feedbackSurvivesItsFile() {
        var stopped = new PlanEdit.ReplaceLine(0, LINE.withOffer(new Offer.NoOffer()));
        var all = REFUSED.with(new Feedback.Decision(stopped, LINE, Feedback.Verdict.ACCEPTED, "“yes”, 好"))
                .with(Feedback.Actual.campaign(LINE, 12_000, 3_000));
        var file = FeedbackFile.beside(folder.resolve("spring.json"));

        FeedbackFile.write(all, file);
        var read = FeedbackFile.read(file);

        assertThat(file).hasFileName("spring.feedback.json");
        assertThat(read.rejected(SHOP.plan())).isEqualTo(all.rejected(SHOP.plan()));
        assertThat(read.actuals()).isEqualTo(all.actuals());
        assertThat(read.decisions()).extracting(Feedback.Decision::note).containsExactly("not in April", "“yes”, 好");
        assertThat(FeedbackFile.toJson(read)).isEqualTo(FeedbackFile.toJson(all));
    }

    @Test
    void wrongFeedbackFilesAreExplained() throws Exception {
        for (var content : List.of(
                "{\"decisions\": 3}",
                "{\"decisions\": [{\"verdict\": \"maybe\"}]}",
                "{\"actuals\": [{\"line\": {}, \"profit\": 1}]}",
                "{\"decisions\": [",
                "{\"actuals\": [{\"line\": {\"segment\": \"\", \"offer\": {\"type\": \"none\"}}, \"profit\": 1, \"error\": 0}]}")) {
            var file = Files.writeString(folder.resolve("own.json"), content);
            assertThatThrownBy(() -> FeedbackFile.read(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("own.json");
        }
        assertThatThrownBy(() -> FeedbackFile.read(folder.resolve("none.json")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none.json");
    }
}
