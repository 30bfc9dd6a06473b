package promocast.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class GridWindowTest {
    private static final double[] WIDTHS = {100, 80, 80, 80, 80, 80};

    private static GridWindow window(double x, double y) {
        return new GridWindow(GridWindow.edges(WIDTHS, 300), 1_000_000, 23, 300, 230, x, y);
    }

    @Test
    void firstColumnStaysAndTheOthersSlideUnderIt() {
        var moved = window(130, 0);
        assertThat(moved.left(0)).isZero();
        assertThat(moved.left(1)).isEqualTo(-30);
        assertThat(moved.firstColumn()).isEqualTo(2);
        assertThat(moved.columnAt(50)).isZero();
        assertThat(moved.columnAt(101)).isEqualTo(2);
    }

    @Test
    void lastRowOfAMillionCanBeReachedAndNoFurther() {
        var end = window(1e9, 1e12);
        assertThat(end.endRow()).isEqualTo(1_000_000);
        assertThat(end.lastWholeRow()).isEqualTo(999_999);
        assertThat(end.x()).isEqualTo(200);
        assertThat(end.rowAt(229)).isEqualTo(999_999);
        assertThat(window(-5, -5).y()).isZero();
    }

    @Test
    void rowsThatAreCutOffAreNotCountedAsShown() {
        var half = window(0, 10);
        assertThat(half.firstRow()).isZero();
        assertThat(half.firstWholeRow()).isEqualTo(1);
        assertThat(half.lastWholeRow()).isEqualTo(9);
    }

    @Test
    void columnsFillTheRoomButDoNotGetMuchWider() {
        assertThat(GridWindow.edges(new double[] {100, 100}, 250)).containsExactly(0, 125, 250);
        assertThat(GridWindow.edges(new double[] {100, 100}, 2000)).containsExactly(0, 150, 300);
        assertThat(GridWindow.edges(new double[] {100, 100}, 150)).containsExactly(0, 100, 200);
    }

    @Test
    void movesAsLittleAsNeededToShowACell() {
        var start = window(0, 0);
        assertThat(start.showing(5, 1).y()).isZero();
        assertThat(start.showing(5, 1).x()).isZero();
        assertThat(start.showing(10, 1).y()).isEqualTo(23);
        assertThat(start.showing(0, 5).x()).isEqualTo(200);
        assertThat(window(200, 0).showing(0, 1).x()).isZero();
        assertThat(window(200, 0).showing(0, 0).x()).isEqualTo(200);
    }

    @Test
    void emptyGridHasNoCell() {
        var none = new GridWindow(new double[] {0}, 0, 23, 300, 230, 0, 0);
        assertThat(none.rowAt(10)).isEqualTo(-1);
        assertThat(none.columnAt(10)).isEqualTo(-1);
        assertThat(GridCursor.NONE.after(KeyCode.DOWN, false, none)).isEqualTo(GridCursor.NONE);
    }

    @Test
    void keysLeadFromCellToCellAndStopAtTheEdges() {
        var at = new GridCursor(0, 0);
        assertThat(at.after(KeyCode.DOWN, false, window(0, 0))).isEqualTo(new GridCursor(1, 0));
        assertThat(at.after(KeyCode.UP, false, window(0, 0))).isEqualTo(at);
        assertThat(at.after(KeyCode.END, false, window(0, 0))).isEqualTo(new GridCursor(0, 5));
        assertThat(at.after(KeyCode.END, true, window(0, 0))).isEqualTo(new GridCursor(999_999, 0));
        assertThat(at.after(KeyCode.PAGE_DOWN, false, window(0, 0))).isEqualTo(new GridCursor(9, 0));
        assertThat(new GridCursor(7, 2).within(5, 6)).isEqualTo(GridCursor.NONE);
    }
}
