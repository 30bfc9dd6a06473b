package promocast.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Tables;

class RowViewTest {
    private static final Dataset SMALL = Tables.read(
            "name,n,ok,day\n"
                    + "Oslo,-1.5,yes,2026-03-01\nrome,,no,2026-01-31\n上海,20,no,\nBerlin,3,,2025-12-01\nRome,3,yes,2026-03-01\n");

    private static final Progress CANCELLED = new Progress() {
        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private static List<Integer> order(String column, boolean ascending) {
        return list(RowView.of(SMALL).sorted(column, ascending, Progress.NONE));
    }

    private static List<Integer> list(RowView view) {
        return IntStream.range(0, view.size()).map(view::row).boxed().toList();
    }

    @Test
    void valuesAreSortedAndMissingOnesComeLast() {
        assertThat(order("n", true)).containsExactly(0, 3, 4, 2, 1);
        assertThat(order("n", false)).containsExactly(2, 3, 4, 0, 1);
        assertThat(order("name", true)).containsExactly(3, 0, 4, 1, 2);
        assertThat(order("name", false)).containsExactly(2, 1, 4, 0, 3);
        assertThat(order("ok", true)).containsExactly(1, 2, 0, 4, 3);
        assertThat(order("day", false)).containsExactly(0, 4, 1, 3, 2);
    }

    @Test
    void stepsFollowEachOther() {
        var view = RowView.of(SMALL)
                .sorted("n", true, Progress.NONE)
                .filtered(row -> row != 4, Progress.NONE)
                .searched("ROM", Progress.NONE);
        assertThat(list(view)).containsExactly(1);
        assertThat(view.data()).isSameAs(SMALL);
    }

    @Test
    void searchLooksAtEveryColumnAsItIsShown() {
        assertThat(list(RowView.of(SMALL).searched("海", Progress.NONE))).containsExactly(2);
        assertThat(list(RowView.of(SMALL).searched("2026-03", Progress.NONE))).containsExactly(0, 4);
        assertThat(list(RowView.of(SMALL).searched("-1.5", Progress.NONE))).containsExactly(0);
        assertThat(list(RowView.of(SMALL).searched("TRUE", Progress.NONE))).containsExactly(0, 4);
        assertThat(list(RowView.of(SMALL).searched("zz", Progress.NONE))).isEmpty();
        assertThat(list(RowView.of(SMALL).searched("  ", Progress.NONE))).hasSize(5);
    }

    @Test
    void unknownColumnIsNamed() {
        assertThatThrownBy(() -> order("nam", true))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("name");
    }

    @Test
    void cancelledStepsEnd() {
        var view = RowView.of(SMALL);
        assertThatThrownBy(() -> view.sorted("n", true, CANCELLED)).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> view.filtered(row -> true, CANCELLED)).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> view.searched("o", CANCELLED)).isInstanceOf(CancelledException.class);
    }

    /** Against the plain way: a stable sort of boxed rows, and a look at every value. */
    @Test
    void manyRowsComeOutAsThePlainWay() {
        var random = new SplittableRandom(11);
        var text = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(random.nextInt(20) == 0 ? "" : String.valueOf(random.nextInt(-50, 50) / 4.0))
                    .append(',')
                    .append(random.nextLong(1L << 50) - (1L << 49))
                    .append(",w")
                    .append(random.nextInt(300))
                    .append('\n');
        }
        var data = Tables.read(text.toString());
        for (var column : data.columns()) {
            var plain = new ArrayList<>(IntStream.range(0, data.rows()).boxed().toList());
            plain.sort(
                    Comparator.comparing((Integer row) -> column.isMissing(row)).thenComparing(byValue(column)));
            assertThat(list(RowView.of(data).sorted(column.name(), true, Progress.NONE)))
                    .isEqualTo(plain);
        }
        var found = IntStream.range(0, data.rows())
                .filter(row -> data.columns().stream()
                        .anyMatch(column ->
                                column.text(row).toLowerCase(Locale.ROOT).contains("17")))
                .boxed()
                .toList();
        assertThat(list(RowView.of(data).searched("17", Progress.NONE))).isEqualTo(found);
    }

    private static Comparator<Integer> byValue(Column column) {
        return column.name().equals("c")
                ? Comparator.comparing(column::text)
                : Comparator.comparingDouble(column::number);
    }
}
