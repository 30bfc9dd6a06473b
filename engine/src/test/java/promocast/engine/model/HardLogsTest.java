package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.IntegerValues;
import promocast.data.Message;
import promocast.data.NumberValues;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;
import promocast.data.RowNumbers;
import promocast.data.StoredColumn;
import promocast.data.TextValues;
import promocast.data.UnanswerableException;
import promocast.data.campaign.CampaignLog;
import promocast.engine.model.TrainingOptions.Learners;

/** Logs that are hard to learn from give sound forecasts or a clear sentence, never a crash or a number that is none. */
class HardLogsTest {
    private static final int N = 800;

    private interface Bought {
        boolean of(int row, double x, Random random);
    }

    private static CampaignLog log(int rows, IntUnaryOperator arm, Bought bought, boolean constant) {
        var random = new Random(6);
        var x = new double[rows];
        var y = new int[rows];
        List<String> arms = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            x[i] = constant ? 3 : random.nextGaussian();
            int chosen = arm.applyAsInt(i);
            arms.add(chosen == 0 ? "none" : "offer " + chosen);
            y[i] = bought.of(i, x[i], random) ? 1 : 0;
        }
        List<StoredColumn> columns =
                List.of(NumberValues.of("x", x), TextValues.of("arm", arms), IntegerValues.of("purchase", y));
        var data = Dataset.of("hard.csv", columns, Optional.empty(), RowNumbers.PLAIN);
        var action = new ActionRole(Optional.of("arm"), Optional.of("none"), Map.of(), Map.of());
        return CampaignLog.of(
                data,
                new Roles(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        action,
                        Optional.empty(),
                        true,
                        Map.of(Outcome.PURCHASE, "purchase"),
                        List.of("x"),
                        List.of()));
    }

    private static ForecastModel fit(CampaignLog log, Learners learners, int members) {
        var options = new TrainingOptions(members, 8, 6e-3, 256, 3, 2, 5e-4, 0, 16, 0.3, 1).withLearners(learners);
        return new ForecastTrainer(options, 2, Clock.systemUTC()).fit(log, new Silent());
    }

    private static void assertSound(ForecastModel model, CampaignLog log) {
        var customers = model.customers(log.data());
        for (int arm = 0; arm < log.actions().armNames().size(); arm++) {
            for (float chance : model.predict(customers, new double[] {arm}).of(Outcome.PURCHASE)) {
                assertThat(chance).isBetween(0f, 1f);
            }
        }
        var quality = model.evaluation().outcomes().get(Outcome.PURCHASE);
        assertThat(quality.logLoss().value()).isFinite();
        assertThat(quality.ece().value()).isFinite();
    }

    @ParameterizedTest
    @EnumSource(
            value = Learners.class,
            names = {"BLEND", "PLAIN"})
    void foldsWithoutAnyBuyerAreSound(Learners learners) {
        // 44 buyers, about 31 of them to learn from: some of ten folds have next to none
        var log = log(N, i -> i % 2, (i, x, random) -> i % 400 < 22, false);

        assertSound(fit(log, learners, 10), log);
    }

    @Test
    void anArmOfTwelveRowsIsForecastButNotCompared() {
        var log = log(N, i -> i < 12 ? 2 : i % 2, (i, x, random) -> random.nextDouble() < .3, false);

        var model = fit(log, Learners.BLEND, 2);

        assertSound(model, log);
        assertThat(model.evaluation().uplift()).containsOnlyKeys("offer 1");
    }

    @Test
    void perfectlySeparatedDataAreSound() {
        var log = log(N, i -> i % 2, (i, x, random) -> x > 0, false);

        var model = fit(log, Learners.BLEND, 2);

        assertSound(model, log);
        assertThat(model.evaluation().outcomes().get(Outcome.PURCHASE).auc().value())
                .isGreaterThan(.98);
    }

    @Test
    void constantFeaturesAreSaid() {
        var log = log(N, i -> i % 2, (i, x, random) -> random.nextDouble() < .3, true);

        assertThatThrownBy(() -> fit(log, Learners.BLEND, 2))
                .isInstanceOfSatisfying(UnanswerableException.class, problem -> {
                    assertThat(problem.explanation().in(Locale.ENGLISH)).contains("None of the 1 features differs");
                    assertThat(problem.explanation().in(Locale.SIMPLIFIED_CHINESE))
                            .contains("没有任何差异");
                });
    }

    @Test
    void thousandsOfArmsAreRefusedWithAdvice() {
        assertThatThrownBy(() -> log(6000, i -> i < 500 ? i % 2 : i % 5000, (i, x, random) -> i % 3 == 0, false))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        problem -> assertThat(problem.explanation().in(Locale.ENGLISH))
                                .contains("arm", "more than 200 different values", "Choose another column"));
    }

    @Test
    void tooFewBuyersAreSaid() {
        var log = log(N, i -> i % 2, (i, x, random) -> i % 100 == 0, false);

        assertThatThrownBy(() -> fit(log, Learners.BLEND, 2))
                .isInstanceOfSatisfying(
                        UnanswerableException.class,
                        problem -> assertThat(problem.explanation().in(Locale.ENGLISH))
                                .contains("at least 20"));
    }

    @Test
    void equalSeedsGiveEqualForecasts() {
        var log = log(N, i -> i % 2, (i, x, random) -> random.nextDouble() < 1 / (1 + Math.exp(-x)), false);
        var rows = IntStream.range(0, 50).toArray();
        var one = fit(log, Learners.PLAIN, 2);
        var other = fit(log, Learners.PLAIN, 2);

        assertThat(one.predict(one.customers(log.data()), rows, new double[] {1})
                        .of(Outcome.PURCHASE))
                .isEqualTo(other.predict(other.customers(log.data()), rows, new double[] {1})
                        .of(Outcome.PURCHASE));
    }

    private static final class Silent implements TrainingMonitor {
        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {}

        @Override
        public void memberReady(MemberSummary member) {}
    }
}
