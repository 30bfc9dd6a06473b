package promocast.engine.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LearnerChoiceTest {
    private static final AdvisorOptions OPTIONS = PracticeShop.options(3, 0.15, 0.5, 600);

    private static LearnerChoice choose(PracticeShop shop, AdvisorOptions options) {
        return LearnerChoice.of(shop.environment(options), "CNY", options, PracticeShop.SILENT);
    }

    @Test
    void whatThePlannerChoseIsTaken() {
        for (var learner : new Learner[] {Learner.TABULAR, Learner.DEEP, Learner.OFFLINE}) {
            var found = choose(PracticeShop.coupons(1, 1, 900), OPTIONS.withLearner(learner));

            assertThat(found.learner()).isEqualTo(learner);
            assertThat(found.words().in(Locale.ENGLISH)).contains("as you chose");
        }
    }

    @Test
    void aTableSuitsPlansThatItCanTryOneByOne() {
        var shop = PracticeShop.coupons(1, 2, 900);
        var found = choose(shop, OPTIONS.withLearner(Learner.AUTO));

        // two lines with four face values and two thresholds, each with and without its offer
        assertThat(LearnerChoice.plans(shop.environment(OPTIONS))).isEqualTo(16.0 * 16);
        assertThat(found.learner()).isEqualTo(Learner.TABULAR);
        assertThat(found.words().in(Locale.ENGLISH)).contains("only 256 others");
    }

    @Test
    void inLargerOnesTheBetterOfBothInBriefPracticeLearnsOn() {
        var shop = PracticeShop.coupons(3, 4, 2500);
        var options = OPTIONS.withLearner(Learner.AUTO);
        var found = choose(shop, options);

        assertThat(found.learner()).isIn(Learner.TABULAR, Learner.DEEP);
        assertThat(found.words().in(Locale.ENGLISH)).contains("in brief practice its steps earned");
        assertThat(choose(shop, options)).isEqualTo(found);
    }
}
