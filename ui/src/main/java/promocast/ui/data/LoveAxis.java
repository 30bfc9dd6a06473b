package promocast.ui.data;

import java.util.Locale;
import promocast.ui.chart.Ink;
import promocast.ui.chart.InkPane;
import promocast.ui.chart.Lettering;
import promocast.ui.chart.Pen;
import promocast.ui.chart.Stroke;
import promocast.ui.text.Texts;

/** The axis above a love plot, with the line beyond which groups are called unlike. */
final class LoveAxis extends InkPane {
    private static final double HEIGHT = 30;

    private final Texts texts;
    private final LoveScale scale;

    LoveAxis(Texts texts, LoveScale scale) {
        this.texts = texts;
        this.scale = scale;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        texts.localeProperty().addListener((property, was, now) -> redraw());
    }

    /** Draws the scale as it is now. */
    void refresh() {
        redraw();
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        double room = width - LoveScale.NAMES - LoveScale.SIZES;
        double step = scale.high() > 1 ? 0.5 : scale.high() > 0.4 ? 0.2 : 0.1;
        pen.text(texts.get("data.balance.axis"), 0, height - 8, Lettering.caption(Lettering.Anchor.START));
        for (double tick = 0; tick <= scale.high() + 1e-9; tick += step) {
            double x = LoveScale.NAMES + scale.at(tick, room);
            var label = tick == 0 ? "0" : String.format(Locale.ROOT, "%.1f", tick);
            pen.text(label, x, height - 8, Lettering.caption(Lettering.Anchor.MIDDLE));
        }
        pen.line(
                LoveScale.NAMES,
                Pen.crisp(height - 2),
                width - LoveScale.SIZES,
                Pen.crisp(height - 2),
                Stroke.solid(Ink.AXIS, 1));
    }
}
