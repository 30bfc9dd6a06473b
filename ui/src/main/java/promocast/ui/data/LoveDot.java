package promocast.ui.data;

import promocast.ui.chart.Ink;
import promocast.ui.chart.InkPane;
import promocast.ui.chart.Pen;
import promocast.ui.chart.Stroke;

/** The mark of a group in the legend of a love plot. */
final class LoveDot extends InkPane {
    private static final double SIZE = 10;

    private final int group;

    LoveDot(int group) {
        this.group = group;
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        pen.dot(width / 2, height / 2, 4, LoveScale.ink(group), Stroke.solid(Ink.PANEL, 0));
    }
}
