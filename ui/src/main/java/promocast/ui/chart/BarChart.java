package promocast.ui.chart;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;

/** Vertical bars, alone or in groups, with their values above and their names below. */
public final class BarChart extends InkPane {
    private static final double FOOT = 20;

    private final ObjectProperty<Optional<BarData>> data = new SimpleObjectProperty<>(Optional.empty());

    /** An empty chart. */
    public BarChart(ChartMenu menu) {
        getStyleClass().add("bar-chart");
        setMinSize(80, 60);
        setPrefSize(320, 200);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        data.addListener((property, was, now) -> {
            setAccessibleText(now.map(BarChart::words).orElse(""));
            redraw();
        });
        menu.on(this);
    }

    /** What it shows; empty shows nothing. */
    public ObjectProperty<Optional<BarData>> dataProperty() {
        return data;
    }

    /** Shows something else. */
    public void show(BarData next) {
        data.set(Optional.of(next));
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        data.get().filter(now -> !now.groups().isEmpty()).ifPresent(now -> paint(pen, now, width, height));
    }

    private static void paint(Pen pen, BarData now, double width, double height) {
        var caption = Lettering.caption(Lettering.Anchor.END);
        double left = now.showAxis()
                ? 8
                        + now.y().ticks().stream()
                                .mapToDouble(tick -> pen.width(now.y().label().apply(tick), caption))
                                .max()
                                .orElse(0)
                : 0;
        double top = now.y().title().isEmpty() ? 16 : 24;
        double plotHeight = height - top - FOOT;
        pen.text(now.y().title(), 6, 11, Lettering.caption(Lettering.Anchor.START));
        if (now.showAxis()) {
            for (double tick : now.y().ticks()) {
                double at = Pen.crisp(top + plotHeight * (1 - now.y().share(tick)));
                pen.line(left, at, width, at, Stroke.solid(Ink.GRID, 1));
                pen.text(now.y().label().apply(tick), left - 6, at + 4, caption);
            }
        }
        double slot = (width - left) / now.groups().size();
        for (int i = 0; i < now.groups().size(); i++) {
            var group = now.groups().get(i);
            double middle = left + slot * (i + 0.5);
            pen.text(group.label(), middle, height - 5, Lettering.caption(Lettering.Anchor.MIDDLE));
            bars(
                    pen,
                    now.y(),
                    group,
                    new double[] {
                        middle, Math.min(slot * 0.76, 40.0 + 60 * group.bars().size())
                    },
                    new double[] {top, plotHeight});
        }
        double zero = Pen.crisp(top
                + plotHeight * (1 - now.y().share(Math.max(0, now.y().min()))));
        pen.line(left, zero, width, zero, Stroke.solid(Ink.AXIS, 1));
    }

    /** @param across middle and width of the group; @param down top and height of the plot */
    private static void bars(Pen pen, Axis y, BarData.Group group, double[] across, double[] down) {
        int n = group.bars().size();
        double gap = n > 1 ? 2 : 0;
        double width = (across[1] - gap * (n - 1)) / n;
        for (int k = 0; k < n; k++) {
            var bar = group.bars().get(k);
            if (bar.value().isWithheld()) {
                continue;
            }
            double x = across[0] - across[1] / 2 + k * (width + gap);
            double from = down[0] + down[1] * (1 - y.share(0));
            double to = down[0] + down[1] * (1 - y.share(bar.value().value()));
            rounded(pen, x, width, from, to, bar);
            whiskers(pen, x + width / 2, y, bar, down);
            var letters = new Lettering(Ink.FG, 11, Lettering.Face.MEDIUM, Lettering.Anchor.MIDDLE, true);
            pen.text(bar.label(), x + width / 2, Math.min(Math.min(from, to), highest(y, bar, down)) - 5, letters);
        }
    }

    private static double highest(Axis y, BarData.Bar bar, double[] down) {
        double upper = bar.value().upper();
        return Double.isFinite(upper) ? down[0] + down[1] * (1 - y.share(upper)) : Double.MAX_VALUE;
    }

    private static void rounded(Pen pen, double x, double width, double from, double to, BarData.Bar bar) {
        double r = Math.min(3, Math.abs(to - from) / 2);
        double up = to <= from ? 1 : -1;
        var xs = new double[] {x, x, x + 0.3 * r, x + r, x + width - r, x + width - 0.3 * r, x + width, x + width};
        var ys = new double[] {from, to + up * r, to + up * 0.3 * r, to, to, to + up * 0.3 * r, to + up * r, from};
        pen.area(xs, ys, bar.ink(), bar.opacity());
    }

    private static void whiskers(Pen pen, double x, Axis y, BarData.Bar bar, double[] down) {
        double lower = bar.value().lower();
        double upper = bar.value().upper();
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || upper <= lower) {
            return;
        }
        double low = down[0] + down[1] * (1 - y.share(lower));
        double high = down[0] + down[1] * (1 - y.share(upper));
        var stroke = Stroke.solid(Ink.FG, 1.3);
        pen.line(x, low, x, high, stroke);
        pen.line(x - 4, low, x + 4, low, stroke);
        pen.line(x - 4, high, x + 4, high, stroke);
    }

    private static String words(BarData now) {
        return now.groups().stream()
                .map(group -> group.label() + " "
                        + group.bars().stream().map(BarData.Bar::label).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
