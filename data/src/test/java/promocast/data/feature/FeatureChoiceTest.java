package promocast.data.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import promocast.data.BadInputException;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.ReferenceFiles;
import promocast.data.TableBuilder;
import promocast.data.campaign.CampaignLog;
import promocast.data.feature.FeatureSummary.Reason;
import promocast.data.read.DatasetReader;

class FeatureChoiceTest {
    private static final FeatureOptions USUAL = FeatureOptions.defaults();

    @Test
    void usualOptionsLeaveInputsOfTheSamplesAsTheyAre() {
        var shop = CouponShop.generate(3000, true, 3);
        var log = CampaignLog.of(shop, CouponShop.roles(true));
        assertThat(Arrays.equals(
                        fit(log, USUAL).encode(shop),
                        plain(shop, log.roles().features()).encode(shop)))
                .isTrue();
        var hillstrom = new DatasetReader().read(ReferenceFiles.hillstrom(), Progress.NONE);
        var features = List.of("recency", "history", "mens", "womens", "zip_code", "newbie", "channel");
        var training = new FeatureTraining(
                hillstrom, features, rows(40_000), Optional.empty(), Optional.of(visits(hillstrom)), 42);
        var encoding = FeatureEncoding.fit(training, USUAL);
        var old = FeatureEncoding.fit(hillstrom, features, rows(40_000));
        assertThat(Arrays.equals(encoding.encode(hillstrom), old.encode(hillstrom)))
                .isTrue();
        assertThat(encoding.inputNames()).isEqualTo(old.inputNames());
        assertThat(encoding.summaries()).hasSize(encoding.width()).allMatch(summary -> summary.reason() == Reason.ALL);
    }

    @Test
    void selectionKeepsWhatTells() {
        var planted = planted(6000, 30, 1);
        var encoding = FeatureEncoding.fit(planted.training(rows(4000)), USUAL.withMost(3));
        assertThat(encoding.inputNames()).containsExactly("a", "b", "c");
        assertThat(encoding.features()).containsExactly("a", "b", "c");
        assertThat(encoding.encode(planted.table)).hasSize(3 * 6000);
        assertThat(encoding.summaries()).filteredOn(FeatureSummary::kept).hasSize(3);
        assertThat(encoding.summaries()).hasSize(33);
        assertThat(encoding.summaries().get(0).uplift()
                        + encoding.summaries().get(1).uplift())
                .isGreaterThan(0.01);
        assertThat(encoding.summaries().get(32).reason()).isEqualTo(Reason.WEAK);
        var plain = FeatureEncoding.fit(planted.training(rows(4000)), USUAL.withMost(0));
        assertThat(encoding.encode(planted.table)).isEqualTo(columns(plain.encode(planted.table), 33, 3));
    }

    @Test
    void mostTellingProductIsFound() {
        int n = 8000;
        var random = new SplittableRandom(2);
        var columns = new double[6][n];
        var outcome = new double[n];
        for (int i = 0; i < n; i++) {
            for (var column : columns) {
                column[i] = random.nextGaussian();
            }
            double chance = columns[1][i] * columns[4][i] > 0 ? 0.7 : 0.3;
            outcome[i] = random.nextDouble() < chance ? 1 : 0;
        }
        var table = new TableBuilder("t");
        for (int c = 0; c < 6; c++) {
            table.numbers("x" + c, columns[c]);
        }
        var data = table.build();
        var training = new FeatureTraining(
                data,
                data.columns().stream().map(column -> column.name()).toList(),
                rows(n),
                Optional.empty(),
                Optional.of(new FeatureTargets(outcome, new int[n], 1)),
                1);
        var found = FeatureEncoding.fit(training, USUAL.withInteractions(1, List.of()));
        assertThat(found.inputNames()).hasSize(7).contains("x1 * x4");
        assertThat(found.summaries().get(0).input()).isEqualTo("x1 * x4");
        var named = FeatureEncoding.fit(training, USUAL.withInteractions(0, List.of("x0*x5")));
        assertThat(named.inputNames()).contains("x0 * x5");
        assertThat(named.summaries()).anyMatch(summary -> summary.reason() == Reason.ASKED);
        assertThatThrownBy(() -> FeatureEncoding.fit(training, USUAL.withInteractions(0, List.of("x0*y"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("“y”");
    }

    @Test
    void componentsReduceWhatRepeats() {
        var planted = planted(3000, 10, 4);
        var encoding = FeatureEncoding.fit(planted.training(rows(2000)), USUAL.withComponents(4));
        assertThat(encoding.inputNames()).containsExactly("component 1", "component 2", "component 3", "component 4");
        var inputs = encoding.encode(planted.table);
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < 2000; row++) {
            sum += inputs[row * 4];
            squares += inputs[row * 4] * inputs[row * 4];
        }
        assertThat(Math.abs(sum / 2000)).isLessThan(1e-3);
        assertThat(squares / 2000).isBetween(0.99, 1.01);
    }

    @Test
    void manyNamesShareInputsAndUnseenOnesToo() {
        var random = new SplittableRandom(1);
        var names = new ArrayList<String>();
        for (int i = 0; i < 5000; i++) {
            names.add("store" + (int) Math.pow(random.nextDouble() * 30, 2));
        }
        var table = new TableBuilder("t").texts("store", names).build();
        var encoding = FeatureEncoding.fit(
                new FeatureTraining(table, List.of("store"), rows(5000), Optional.empty(), Optional.empty(), 1), USUAL);
        assertThat(encoding.width()).isEqualTo(30 + 32);
        var other = new TableBuilder("t")
                .texts("store", List.of("store0", "unheard of", ""))
                .build();
        var inputs = encoding.encode(other);
        for (int row = 0; row < 2; row++) {
            int from = row * 62;
            assertThat(IntStream.range(from, from + 62)
                            .filter(i -> inputs[i] == 1)
                            .count())
                    .isEqualTo(1);
        }
        assertThat(IntStream.range(124, 186).allMatch(i -> inputs[i] == 0)).isTrue();
    }

    @Test
    void daysAreCountedFromTheOffer() {
        var joined = new double[] {20_000, 20_010, 20_020, Double.NaN};
        var offer = new double[] {20_030, 20_030, 20_040, 20_050};
        var table =
                new TableBuilder("t").days("joined", joined).days("sent", offer).build();
        var encoding = FeatureEncoding.fit(
                new FeatureTraining(table, List.of("joined"), rows(4), Optional.of("sent"), Optional.empty(), 1),
                USUAL);
        assertThat(encoding.inputNames())
                .contains("joined: weekend", "joined: days before the offer")
                .hasSize(9);
        var inputs = encoding.encode(table);
        int place = encoding.inputNames().indexOf("joined: days before the offer");
        assertThat(inputs[place]).isGreaterThan(inputs[9 + place]).isGreaterThan(0);
        assertThat(inputs[9 + place]).isEqualTo(inputs[18 + place]);
        var without = new TableBuilder("t").days("joined", joined).build();
        assertThat(encoding.encode(without)[place]).as("no offer yet").isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverComesNothingIsNaN(long seed) {
        var random = new SplittableRandom(seed);
        var table = wild(random, 300, false);
        var options = options(random);
        var training = wildTraining(table, rows(200), seed);
        var encoding = FeatureEncoding.fit(training, options);
        for (var other : List.of(table, wild(random, 100, true))) {
            var inputs = encoding.encode(other);
            for (float input : inputs) {
                assertThat(Float.isFinite(input) && Math.abs(input) <= 8).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onlyTrainingRowsCountAndSameSeedIsSameBytes(long seed) {
        var one = wild(new SplittableRandom(seed), 300, false);
        var options = options(new SplittableRandom(seed));
        var other = one.select(IntStream.range(0, 300)
                .map(i -> i < 200 ? i : 200 + (i * 7 + 3) % 100)
                .toArray());
        var first = FeatureEncoding.fit(wildTraining(one, rows(200), seed), options);
        assertThat(FeatureEncoding.fit(wildTraining(one, rows(200), seed), options)
                        .toJson())
                .isEqualTo(first.toJson());
        assertThat(FeatureEncoding.fit(wildTraining(other, rows(200), seed), options)
                        .toJson())
                .isEqualTo(first.toJson());
        var read = FeatureEncoding.fromJson(first.toJson());
        assertThat(read.toJson()).isEqualTo(first.toJson());
        assertThat(read.encode(one)).isEqualTo(first.encode(one));
        assertThat(read.summaries()).isEqualTo(first.summaries());
    }

    @Test
    void damagedStagesAreRefused() {
        var planted = planted(500, 3, 1);
        var json = FeatureEncoding.fit(planted.training(rows(500)), USUAL.withInteractions(0, List.of("a*b")))
                .toJson();
        assertThat(json).contains("\"left\" : 0");
        assertThatThrownBy(() -> FeatureEncoding.fromJson(json.replace("\"left\" : 0", "\"left\" : 99")))
                .isInstanceOf(BadInputException.class);
    }

    private static FeatureOptions options(SplittableRandom random) {
        return USUAL.withMost(random.nextBoolean() ? 12 : 0)
                .withComponents(random.nextBoolean() ? 5 : 0)
                .withInteractions(random.nextInt(4), random.nextBoolean() ? List.of("number*flag") : List.of());
    }

    private static FeatureTraining wildTraining(Dataset table, int[] rows, long seed) {
        var outcome = new double[300];
        var group = new int[300];
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            outcome[i] = random.nextInt(2);
            group[i] = random.nextInt(3);
        }
        return new FeatureTraining(
                table,
                List.of("number", "amount", "flag", "name", "text", "day", "same"),
                rows,
                Optional.of("sent"),
                Optional.of(new FeatureTargets(outcome, group, 3)),
                seed);
    }

    private static Dataset wild(SplittableRandom random, int n, boolean foreign) {
        var number = new double[n];
        var amount = new double[n];
        var flag = new double[n];
        var day = new double[n];
        var sent = new double[n];
        var same = new double[n];
        var names = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            number[i] = strange(random, random.nextGaussian());
            amount[i] = strange(random, Math.exp(2 * random.nextGaussian()));
            flag[i] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(2);
            day[i] = random.nextInt(6) == 0 ? Double.NaN : 20_000 + random.nextInt(700);
            sent[i] = 20_800 + random.nextInt(20);
            names.add(random.nextInt(8) == 0 ? "" : (foreign ? "other" : "name") + random.nextInt(90));
            texts.add(random.nextInt(8) == 0 ? "" : "sold " + random.nextInt(40) + " 很好 of them " + random.nextInt(9));
        }
        return new TableBuilder("wild.csv")
                .numbers("number", number)
                .numbers("amount", amount)
                .wholes("flag", flag)
                .texts("name", names)
                .texts("text", texts)
                .days("day", day)
                .days("sent", sent)
                .numbers("same", same)
                .build();
    }

    private static double strange(SplittableRandom random, double usual) {
        return switch (random.nextInt(20)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> -1e300;
            default -> usual;
        };
    }

    /** Three columns that tell and some that do not. */
    private record Planted(Dataset table, FeatureTargets targets) {
        FeatureTraining training(int[] rows) {
            var features = table.columns().stream().map(column -> column.name()).toList();
            return new FeatureTraining(table, features, rows, Optional.empty(), Optional.of(targets), 1);
        }
    }

    private static Planted planted(int n, int noise, long seed) {
        var random = new SplittableRandom(seed);
        var columns = new double[3 + noise][n];
        var outcome = new double[n];
        var group = new int[n];
        for (int i = 0; i < n; i++) {
            for (var column : columns) {
                column[i] = random.nextDouble();
            }
            group[i] = random.nextInt(2);
            double chance = 0.2 + 0.4 * columns[0][i] + group[i] * (0.5 * columns[1][i] - 0.5 * columns[2][i]);
            outcome[i] = random.nextDouble() < chance ? 1 : 0;
        }
        var table = new TableBuilder("t");
        for (int c = 0; c < columns.length; c++) {
            table.numbers(c < 3 ? List.of("a", "b", "c").get(c) : "n" + c, columns[c]);
        }
        return new Planted(table.build(), new FeatureTargets(outcome, group, 2));
    }

    private static FeatureEncoding fit(CampaignLog log, FeatureOptions options) {
        return FeatureEncoding.fit(
                new FeatureTraining(
                        log.data(),
                        log.roles().features(),
                        rows(2000),
                        log.roles().time(),
                        Optional.of(log.targets()),
                        42),
                options);
    }

    private static FeatureEncoding plain(Dataset data, List<String> features) {
        return FeatureEncoding.fit(data, features, rows(2000));
    }

    private static FeatureTargets visits(Dataset hillstrom) {
        var arm = hillstrom.column("segment");
        return new FeatureTargets(
                hillstrom.column("visit").numbers(),
                IntStream.range(0, arm.size())
                        .map(row -> arm.text(row).startsWith("No")
                                ? 0
                                : arm.text(row).startsWith("Mens") ? 1 : 2)
                        .toArray(),
                3);
    }

    private static float[] columns(float[] inputs, int width, int kept) {
        var columns = new float[inputs.length / width * kept];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = inputs[i / kept * width + i % kept];
        }
        return columns;
    }

    private static int[] rows(int n) {
        return IntStream.range(0, n).toArray();
    }
}
