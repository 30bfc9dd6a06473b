package promocast.engine.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import promocast.data.CouponShop;
import promocast.data.Dataset;

final class StabilityIndexTest {
    @Test
    void theSameCustomersHaveNotMovedAndOthersOfTheSameKindHardly() {
        var then = CouponShop.generate(4_000, false, 1);
        var now = CouponShop.generate(4_000, false, 2);
        var features = names(then);

        assertThat(StabilityIndex.of(then, then, features)).isNotEmpty().allMatch(shift -> shift.index() == 0);
        assertThat(StabilityIndex.of(then, now, features)).allMatch(shift -> shift.level() == Shift.Level.STEADY);
    }

    @Test
    void aShiftIsFoundInItsColumn() {
        var then = CouponShop.generate(4_000, false, 1);
        Dataset all = CouponShop.generate(8_000, false, 2);
        var feature = names(all).stream()
                .filter(name -> all.column(name).type() != promocast.data.ColumnType.TEXT)
                .filter(name -> StabilityIndexTest.distinct(all, name) > 20)
                .findFirst()
                .orElseThrow();
        var column = all.column(feature);
        var sorted = java.util.stream.IntStream.range(0, all.rows())
                .mapToDouble(column::number)
                .sorted()
                .toArray();
        double middle = sorted[sorted.length / 2];
        var upper = all.select(java.util.stream.IntStream.range(0, all.rows())
                .filter(row -> column.number(row) > middle)
                .toArray());

        var shifts = StabilityIndex.of(then, upper, names(all));
        assertThat(shifts.get(0).name()).isEqualTo(feature);
        assertThat(shifts.get(0).level()).isEqualTo(Shift.Level.RETRAIN);
    }

    @Test
    void theIndexIsThatOfItsDefinition() {
        var shift = StabilityIndex.shift("x", new double[] {499.5, 499.5}, new double[] {249.5, 749.5});
        double expected = (0.25 - 0.5) * Math.log(0.25 / 0.5) + (0.75 - 0.5) * Math.log(0.75 / 0.5);

        assertThat(shift.index()).isCloseTo(expected, Offset.offset(1e-12));
    }

    /** What is known of customers before the offer. */
    private static List<String> names(Dataset shop) {
        return shop.columns().stream()
                .map(promocast.data.Column::name)
                .filter(name -> !List.of("click", "purchase", "redeemed", "repurchase", "spend")
                        .contains(name))
                .toList();
    }

    private static long distinct(Dataset data, String name) {
        var column = data.column(name);
        return java.util.stream.IntStream.range(0, data.rows())
                .mapToDouble(column::number)
                .distinct()
                .count();
    }
}
