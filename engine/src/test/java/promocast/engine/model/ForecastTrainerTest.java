package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.CouponShop;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.UnanswerableException;
import promocast.data.campaign.CampaignLog;

class ForecastTrainerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static CampaignLog log;
    private static ForecastModel model;

    @TempDir
    Path folder;

    @BeforeAll
    static void train() {
        log = CampaignLog.of(CouponShop.generate(4000, false, 5), CouponShop.roles());
        model = trainer(2).fit(log, new Watch());
    }

    private static ForecastTrainer trainer(int threads) {
        var options = new TrainingOptions(2, 16, 6e-3, 512, 10, 5, 5e-4, 0, 16, 0.3, 42);
        return new ForecastTrainer(options, threads, CLOCK);
    }

    @Test
    void averageEffectsHoldTheTruth() {
        var face = model.evaluation().uplift().get("face=20").get(Outcome.PURCHASE);

        assertThat(face.ate().contains(trueEffect(Outcome.PURCHASE))).isTrue();
        assertThat(face.ate().lower()).isPositive();
    }

    /** Mean true effect of face value 20 over the mix of thresholds, points and channels of the shop. */
    private static double trueEffect(Outcome outcome) {
        double sum = 0;
        double[] share = {0.5, 0.3, 0.2};
        for (int s = 30; s <= 60; s += 30) {
            for (int k = 1; k <= 3; k++) {
                for (int c = 0; c < 3; c++) {
                    var on = CouponShop.truth(log.data(), outcome, new double[] {20, s, k, c});
                    var off = CouponShop.truth(log.data(), outcome, new double[] {0, s, k, c});
                    for (int i = 0; i < on.length; i++) {
                        sum += (on[i] - off[i]) / on.length * share[k - 1] / 6;
                    }
                }
            }
        }
        return sum;
    }

    @Test
    void forecastsAreCalibratedOnHeldOutRows() {
        for (var outcome : new Outcome[] {Outcome.CLICK, Outcome.PURCHASE, Outcome.REPURCHASE}) {
            var quality = model.evaluation().outcomes().get(outcome);
            double measured = quality.calibration().stream()
                    .mapToDouble(bin -> bin.measured().value() * bin.rows())
                    .sum();
            double forecast = quality.calibration().stream()
                    .mapToDouble(bin -> bin.forecast() * bin.rows())
                    .sum();
            assertThat(forecast / measured).isCloseTo(1, within(0.2));
        }
        assertThat(model.evaluation().outcomes().get(Outcome.PURCHASE).auc().lower())
                .isGreaterThan(0.5);
    }

    @Test
    void unseenForecastsOfEveryFaceValueEqualWhatHappened() {
        var customers = model.customers(log.data());
        var training = FoldPlan.draw(log.rows(), 0.3, 2, 42).training();
        var click = log.outcome(Outcome.CLICK).orElseThrow();
        for (double face : new double[] {0, 5, 10, 20}) {
            double measured = 0;
            double forecast = 0;
            int n = 0;
            for (int row : training) {
                if (log.setting(row)[0] == face) {
                    measured += click[row];
                    forecast += model.predictUnseen(log, customers, new int[] {row}, log.setting(row))
                            .of(Outcome.CLICK)[0];
                    n++;
                }
            }
            assertThat(forecast / n).as("face value %s", face).isCloseTo(measured / n, within(0.012));
        }
    }

    @Test
    void noCouponRedeemsNothingWhateverItsThreshold() {
        var customers = model.customers(log.data());

        var none = model.predict(customers, new double[] {0, 30, 1, 0});
        var other = model.predict(customers, new double[] {0, 60, 1, 0});

        assertThat(none.of(Outcome.REDEEMED)).containsOnly(0f);
        assertThat(none.of(Outcome.PURCHASE)).isEqualTo(other.of(Outcome.PURCHASE));
    }

    @Test
    void liveNetworkStaysNearTheBlend() {
        assertThat(model.evaluation().liveDistance()).isLessThan(0.02);
        var customers = model.customers(log.data());
        var setting = new double[] {12.5, 40, 2, 1};

        var fast = model.live(customers).predict(setting);
        var exact = model.predict(customers, setting);

        assertThat(mean(fast.of(Outcome.SPEND))).isCloseTo(mean(exact.of(Outcome.SPEND)), within(1.0));
    }

    @Test
    void liveRowsEqualTheSameRowsOfAll() {
        var live = model.live(model.customers(log.data()));
        var setting = new double[] {10, 60, 1, 2};
        var all = live.predict(setting).of(Outcome.PURCHASE);
        var rows = new int[] {3999, 5, 128, 127, 5};

        var some = live.predict(rows, setting).of(Outcome.PURCHASE);
        var selected = live.select(rows).predict(setting).of(Outcome.PURCHASE);

        for (int i = 0; i < rows.length; i++) {
            assertThat(some[i]).isEqualTo(all[rows[i]]);
            assertThat(selected[i]).isEqualTo(all[rows[i]]);
        }
    }

    @Test
    void predictUnseenUsesOneMemberForItsOwnFold() {
        var customers = model.customers(log.data());
        var setting = new double[] {10, 60, 1, 2};
        var plan = FoldPlan.draw(log.rows(), 0.3, 2, 42);

        var unseen = model.predictUnseen(log, customers, setting).of(Outcome.CLICK);

        var fold = plan.in(1);
        var member = model.predictMember(1, customers, fold, setting).of(Outcome.CLICK);
        var test = plan.test();
        var blend = model.predict(customers, test, setting).of(Outcome.CLICK);
        assertThat(IntStream.range(0, fold.length).allMatch(i -> unseen[fold[i]] == member[i]))
                .isTrue();
        assertThat(IntStream.range(0, test.length).allMatch(i -> unseen[test[i]] == blend[i]))
                .isTrue();
    }

    @Test
    void sameSeedGivesSameBytesOnAnyNumberOfThreads() throws IOException {
        var again = trainer(1).fit(log, new Watch());
        model.write(folder.resolve("one"));
        again.write(folder.resolve("two"));

        assertThat(Files.readAllBytes(folder.resolve("one"))).isEqualTo(Files.readAllBytes(folder.resolve("two")));
    }

    @Test
    void fileGivesBackTheModel() {
        var file = folder.resolve("shop.promo-model");
        model.write(file);

        var back = ForecastModel.read(file);

        var customers = model.customers(log.data());
        var setting = new double[] {5, 30, 3, 1};
        assertThat(back.provenance().withTimes("", 0))
                .isEqualTo(model.provenance().withTimes("", 0));
        assertThat(back.roles()).isEqualTo(model.roles());
        assertThat(back.actions()).isEqualTo(model.actions());
        assertThat(back.members()).isEqualTo(model.members());
        assertThat(back.evaluation()).isEqualTo(model.evaluation());
        for (var outcome : model.outcomes()) {
            assertThat(back.predict(back.customers(log.data()), setting).of(outcome))
                    .isEqualTo(model.predict(customers, setting).of(outcome));
            assertThat(back.live(customers).predict(setting).of(outcome))
                    .isEqualTo(model.live(customers).predict(setting).of(outcome));
        }
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        var file = folder.resolve("shop.promo-model");
        model.write(file);
        var bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += bytes.length / 60) {
            var damaged = bytes.clone();
            damaged[at] ^= 0x55;
            refused(damaged);
            refused(java.util.Arrays.copyOf(bytes, at));
        }
    }

    private void refused(byte[] content) throws IOException {
        var file = folder.resolve("damaged.promo-model");
        Files.write(file, content);
        try {
            var read = ForecastModel.read(file);
            assertThat(read.evaluation()).isEqualTo(model.evaluation());
        } catch (BadInputException e) {
            assertThat(e.getMessage()).contains("damaged.promo-model");
        }
    }

    @Test
    void missingFileIsRefused() {
        assertThatThrownBy(() -> ForecastModel.read(folder.resolve("none.promo-model")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("none.promo-model");
    }

    @Test
    void fitStopsWhenCancelled() {
        var watch = new Watch();
        watch.cancelAfter = 2;

        assertThatThrownBy(() -> trainer(1).fit(log, watch)).isInstanceOf(CancelledException.class);
        assertThat(watch.epochs).isEqualTo(2);
    }

    @Test
    void fitRefusesTooFewRows() {
        var few = log.select(IntStream.range(0, 300).toArray());

        assertThatThrownBy(() -> trainer(1).fit(few, new Watch()))
                .isInstanceOf(UnanswerableException.class)
                .hasMessageContaining("300");
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    /** Counts epochs and cancels after some. */
    private static final class Watch implements TrainingMonitor {
        private int epochs;
        private int cancelAfter = Integer.MAX_VALUE;

        @Override
        public void report(double fraction, Message step) {
            assertThat(fraction).isBetween(0.0, 1.0);
        }

        @Override
        public boolean isCancelled() {
            return epochs >= cancelAfter;
        }

        @Override
        public void epoch(int member, int epoch, double trainLoss, double validationLoss, boolean best) {
            epochs++;
        }

        @Override
        public void memberReady(MemberSummary member) {
            assertThat(member.weight()).isBetween(0.0, 1.0);
        }
    }
}
