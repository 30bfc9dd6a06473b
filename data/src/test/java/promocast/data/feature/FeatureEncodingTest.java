package promocast.data.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.ReferenceFiles;
import promocast.data.Tables;
import promocast.data.read.DatasetReader;

class FeatureEncodingTest {
    @Test
    void heavyTailsEnterTwiceAndStandardised() {
        var shop = CouponShop.generate(4000, false, 3);
        var encoding = FeatureEncoding.fit(shop, List.of("monetary", "age", "female"), rows(shop));
        assertThat(encoding.inputNames()).containsExactly("monetary: rank", "monetary: log", "age", "female");
        var inputs = encoding.encode(shop);
        for (int input = 0; input < 3; input++) {
            var values = column(inputs, encoding.width(), input);
            double mean = Arrays.stream(values).average().orElseThrow();
            double square =
                    Arrays.stream(values).map(value -> value * value).average().orElseThrow();
            assertThat(mean).as("mean of input " + input).isCloseTo(0, within(0.02));
            assertThat(square).as("variance of input " + input).isCloseTo(1, within(0.03));
        }
        assertThat(column(inputs, encoding.width(), 3)).containsOnly(0, 1);
        assertThat(order(column(inputs, 4, 0)))
                .isEqualTo(order(shop.column("monetary").numbers()));
    }

    @Test
    void categoriesAreOneHotAndUnseenIsAllZeros() {
        var data = Tables.read("city,b\n" + "Rome,1\nPrague,2\n,3\n".repeat(40) + "Oslo,1\nBonn,1\n");
        var encoding = FeatureEncoding.fit(data, List.of("city"), rows(data));
        assertThat(encoding.inputNames()).containsExactly("city = Prague", "city = Rome", "city = …", "city missing");
        var others = Tables.read("city,b\nRome,1\nOslo,1\nParis,1\n,1\n");
        assertThat(encoding.encode(others))
                .containsExactly(0, 1, 0, 0, /* rare */ 0, 0, 1, 0, /* unseen */ 0, 0, 0, 0, /* missing */ 0, 0, 0, 1);
    }

    @Test
    void missingNumberIsMeanWithMark() {
        var data = Tables.read("a,b\n" + "2,1\n4,1\n,1\n6,1\n".repeat(30));
        var encoding = FeatureEncoding.fit(data, List.of("a"), rows(data));
        assertThat(encoding.inputNames()).containsExactly("a", "a missing");
        var inputs = encoding.encode(data);
        assertThat(inputs[4]).isZero();
        assertThat(inputs[5]).isEqualTo(1);
        assertThat(inputs[2]).isZero();
        assertThat(inputs[3]).isZero();
    }

    @Test
    void daysHavePlaceInWeekAndYear() {
        var data = Tables.read("day,b\n2026-01-05,1\n2026-01-12,2\n2026-07-07,3\n");
        var encoding = FeatureEncoding.fit(data, List.of("day"), rows(data));
        var inputs = encoding.encode(data);
        assertThat(encoding.width()).isEqualTo(5);
        assertThat(inputs[1]).as("both are Mondays").isEqualTo(inputs[6]);
        assertThat(inputs[4]).as("January and July").isGreaterThan(0.9f);
        assertThat(inputs[14]).isLessThan(-0.9f);
    }

    @Test
    void onlyGivenRowsAreFitted() {
        var data = Tables.read("a,b\n" + "1,x\n2,x\n3,y\n".repeat(20) + "1000,z\n");
        var encoding = FeatureEncoding.fit(
                data, List.of("a", "b"), IntStream.range(0, 60).toArray());
        assertThat(encoding.inputNames()).containsExactly("a", "b = x", "b = y");
        var inputs = encoding.encode(data);
        assertThat(inputs[60 * 3]).as("limited").isEqualTo(8);
    }

    @Test
    void columnsThatSayNothingHaveNoInput() {
        var text = new StringBuilder("same,name,empty,b\n");
        for (int i = 0; i < 100; i++) {
            text.append("5,n").append(i).append(",,").append(i).append('\n');
        }
        var data = Tables.read(text.toString());
        var encoding = FeatureEncoding.fit(data, List.of("same", "name", "empty"), rows(data));
        assertThat(encoding.features()).containsExactly("same", "name", "empty");
        assertThat(encoding.inputNames()).containsExactly("empty missing");
    }

    @Test
    void widthIsBounded() {
        var text = new StringBuilder("code,b\n");
        for (int i = 0; i < 4000; i++) {
            text.append("c").append(i % 400).append(",1\n");
        }
        var data = Tables.read(text.toString());
        assertThat(FeatureEncoding.fit(data, List.of("code"), rows(data)).width())
                .isEqualTo(31);
    }

    @Test
    void jsonGivesSameInputsBitForBit() {
        var data = new DatasetReader()
                .read(ReferenceFiles.hillstrom(), Progress.NONE)
                .select(rows(5000));
        var features = List.of("recency", "history", "mens", "zip_code", "channel");
        var encoding = FeatureEncoding.fit(data, features, rows(4000));
        var again = FeatureEncoding.fromJson(encoding.toJson());
        assertThat(again.inputNames()).isEqualTo(encoding.inputNames());
        assertThat(again.encode(data)).isEqualTo(encoding.encode(data));
        assertThat(again.toJson()).isEqualTo(encoding.toJson());
        assertThatThrownBy(() -> FeatureEncoding.fromJson("{\"coders\":[{\"kind\":\"x\"}]}"))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void absentAndWrongColumnsAreExplained() {
        var data = Tables.read("age,b\n1,2\n3,4\n5,6\n");
        var encoding = FeatureEncoding.fit(data, List.of("age"), rows(data));
        assertThatThrownBy(() -> encoding.encode(Tables.read("ages,b\n1,2\n")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("“age”")
                .hasMessageContaining("“ages”");
        assertThatThrownBy(() -> encoding.encode(Tables.read("age,b\nold,2\n")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("“age”")
                .hasMessageContaining("numbers were expected");
    }

    private static int[] rows(Dataset data) {
        return rows(data.rows());
    }

    private static int[] rows(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static double[] column(float[] inputs, int width, int input) {
        return IntStream.range(0, inputs.length / width)
                .mapToDouble(row -> inputs[row * width + input])
                .toArray();
    }

    private static List<Integer> order(double[] values) {
        return IntStream.range(0, 200)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .toList();
    }
}
