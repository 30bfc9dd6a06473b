package promocast.data.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.Dataset;
import promocast.data.FreeText;
import promocast.data.TableBuilder;

/** What a text is about can be told from its inputs, on rows that were not learned from. */
class TextFeatureTest {
    private static final String[] GARDEN =
            "soil seeds tulips roses watering spade hedge lawn compost pruning greenhouse herbs".split(" ");
    private static final String[] SAILING =
            "mast harbour anchor waves rudder breeze deck knots regatta canvas crew buoy".split(" ");
    private static final String[] COMMON =
            "the and with very good bought again because quickly little almost never today "
                    .concat("friend delivery parcel nice colour would recommend")
                    .split(" ");
    private static final String[] SKIN = {"面膜", "保湿", "敏感肌", "精华", "美白", "乳液", "防晒"};
    private static final String[] SNACK = {"坚果", "辣条", "饼干", "酥脆", "零食", "果干", "薯片"};
    private static final String[] FILLER = {"快递很快", "包装不错", "下次再买", "朋友推荐", "价格合适", "客服耐心", "家人喜欢"};

    @Test
    void englishTopicsAreTold() {
        assertThat(separation((random, topic) -> sentence(random, topic ? GARDEN : SAILING, COMMON, " ")))
                .isGreaterThan(0.95);
    }

    @Test
    void chineseTopicsAreToldWithoutBlanks() {
        assertThat(separation((random, topic) -> sentence(random, topic ? SKIN : SNACK, FILLER, "")))
                .isGreaterThan(0.95);
    }

    @Test
    void wordsAreKnownByTheirParts() {
        var one = TextTerms.of("Watering the TULIPS");
        assertThat(TextTerms.of("ｗａｔｅｒｉｎｇ the tulips")).as("width and case").isEqualTo(one);
        var shared = IntStream.of(TextTerms.of("tulip"))
                .filter(code -> IntStream.of(one).anyMatch(c -> c == code))
                .count();
        assertThat(shared).as("runs of letters of tulip and tulips").isEqualTo(3);
        assertThat(TextTerms.of("喜欢面膜")).hasSize(7);
        assertThat(TextTerms.of("!? — …")).isEmpty();
    }

    @Test
    void freeTextIsToldFromNames() {
        var random = new SplittableRandom(1);
        var texts = new ArrayList<String>();
        var names = new ArrayList<String>();
        var chinese = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            texts.add(sentence(random, GARDEN, COMMON, " "));
            names.add("City " + random.nextInt(150));
            chinese.add(sentence(random, SKIN, FILLER, ""));
        }
        var table = new TableBuilder("t")
                .texts("a", texts)
                .texts("b", names)
                .texts("c", chinese)
                .build();
        assertThat(FreeText.isIn(table.column("a"))).isTrue();
        assertThat(FreeText.isIn(table.column("b"))).isFalse();
        assertThat(FreeText.isIn(table.column("c"))).isTrue();
    }

    private static String sentence(SplittableRandom random, String[] topic, String[] filler, String between) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            var pool = i % 4 == 0 ? topic : filler;
            words.add(pool[random.nextInt(pool.length)]);
        }
        return String.join(between, words);
    }

    /** Chance that a held-out text of the one topic lies further along the difference of the topics' means (AUC). */
    private static double separation(BiFunction<SplittableRandom, Boolean, String> writer) {
        int n = 1200;
        var random = new SplittableRandom(9);
        var texts = new ArrayList<String>();
        var topic = new boolean[n];
        for (int i = 0; i < n; i++) {
            topic[i] = random.nextBoolean();
            texts.add(i % 50 == 0 ? "" : writer.apply(random, topic[i]));
        }
        var table = new TableBuilder("t").texts("review", texts).build();
        int[] train = IntStream.range(0, n / 2).toArray();
        var encoding = fit(table, train);
        assertThat(encoding.inputNames())
                .contains("review: text 1", "review missing")
                .hasSize(17);
        var inputs = encoding.encode(table);
        int d = encoding.width();
        var direction = new double[d];
        for (int row : train) {
            for (int j = 0; j < d - 1; j++) {
                direction[j] += (topic[row] ? 1 : -1) * inputs[row * d + j];
            }
        }
        var scores = new double[n];
        for (int row = n / 2; row < n; row++) {
            for (int j = 0; j < d; j++) {
                scores[row] += direction[j] * inputs[row * d + j];
            }
        }
        return auc(scores, topic, n / 2, n);
    }

    private static double auc(double[] scores, boolean[] positive, int from, int to) {
        double right = 0;
        double pairs = 0;
        for (int i = from; i < to; i++) {
            for (int j = from; j < to; j++) {
                if (positive[i] && !positive[j] && i % 50 != 0 && j % 50 != 0) {
                    pairs++;
                    right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return right / pairs;
    }

    private static FeatureEncoding fit(Dataset table, int[] train) {
        return FeatureEncoding.fit(
                new FeatureTraining(table, List.of("review"), train, Optional.empty(), Optional.empty(), 5),
                FeatureOptions.defaults());
    }
}
