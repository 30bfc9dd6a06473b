package promocast.ui.compare;

import promocast.engine.scenario.Comparison;
import promocast.ui.chart.Ink;
import promocast.ui.chart.InkPane;
import promocast.ui.chart.Pen;
import promocast.ui.chart.Stroke;

/** A chance as a bar from the middle, which is as good as a coin: to the right for better, to the left for worse. */
final class ChanceBar extends InkPane {
    private static final double WIDTH = 54;
    private static final double HEIGHT = 12;

    private final double chance;

    ChanceBar(double chance) {
        this.chance = chance;
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        double middle = width / 2;
        pen.box(0, 3, width, height - 6, 2, Ink.HOVER);
        double end = chance * width;
        var ink = chance >= Comparison.SURE ? Ink.GOOD : chance <= 1 - Comparison.SURE ? Ink.BAD : Ink.NONE;
        pen.box(Math.min(middle, end), 2, Math.abs(end - middle), height - 4, 1, ink);
        pen.line(Pen.crisp(middle), 0, Pen.crisp(middle), height, Stroke.solid(Ink.FG, 1));
    }
}
