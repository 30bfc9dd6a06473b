package promocast.ui.chart;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lines with bands over two axes. Hovering, or the arrow keys while it has the keyboard, moves a crosshair that
 * reads out the first line; the context menu copies and saves the picture.
 */
public final class LineChart extends InkPane {
    private static final double GAP = 12;

    private final ObjectProperty<Optional<LineData>> data = new SimpleObjectProperty<>(Optional.empty());
    private final Label tip = new Label();
    private Optional<Integer> picked = Optional.empty();
    private Optional<Plot> plot = Optional.empty();

    /** An empty chart. @param texts names of the context menu */
    public LineChart(ChartMenu menu) {
        getStyleClass().add("line-chart");
        setMinSize(80, 60);
        setPrefSize(320, 200);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tip.getStyleClass().add("chart-tip");
        tip.setMouseTransparent(true);
        tip.setManaged(false);
        tip.setVisible(false);
        getChildren().add(tip);
        data.addListener((property, was, now) -> changed());
        focusedProperty().addListener((property, was, now) -> redraw());
        setOnMouseMoved(event -> pick(nearest(new Point2D(event.getX(), event.getY()))));
        setOnMouseExited(event -> pick(Optional.empty()));
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        menu.on(this);
    }

    /** What it shows; empty shows nothing. */
    public ObjectProperty<Optional<LineData>> dataProperty() {
        return data;
    }

    /** Shows something else. */
    public void show(LineData next) {
        data.set(Optional.of(next));
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        data.get().filter(now -> width > 60 && height > 40).ifPresent(now -> {
            var within = Plot.within(now, pen, width, height);
            plot = Optional.of(within);
            new LinePainter(pen, within, now).paint();
            pickedPoint().ifPresent(point -> crosshair(pen, within, now, point));
            if (isFocused() && isFocusVisible()) {
                focusRing(pen, width, height);
            }
        });
        placeTip();
    }

    private void changed() {
        setAccessibleText(data.get()
                .map(now -> now.y().title() + ": "
                        + pickedPoint()
                                .or(() -> now.series().stream()
                                        .flatMap(series -> series.points().stream())
                                        .findFirst())
                                .map(point -> now.readX().apply(point.x()) + ", "
                                        + now.readY().apply(point.y()))
                                .orElse(""))
                .orElse(""));
        redraw();
    }

    private Optional<Series.Point> pickedPoint() {
        return data.get()
                .filter(now -> !now.series().isEmpty())
                .map(now -> now.series().get(0).points())
                .flatMap(points -> picked.filter(index -> index < points.size()).map(points::get));
    }

    private Optional<Integer> nearest(Point2D at) {
        if (data.get().isEmpty() || plot.isEmpty() || data.get().get().series().isEmpty()) {
            return Optional.empty();
        }
        var points = data.get().get().series().get(0).points();
        int best = -1;
        double distance = Double.MAX_VALUE;
        for (int i = 0; i < points.size(); i++) {
            double gap = Math.abs(plot.get().px(points.get(i).x()) - at.getX());
            if (gap < distance) {
                distance = gap;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private void pick(Optional<Integer> index) {
        if (!picked.equals(index)) {
            picked = index;
            changed();
        }
    }

    private void key(KeyEvent event) {
        int size = data.get()
                .filter(now -> !now.series().isEmpty())
                .map(now -> now.series().get(0).points().size())
                .orElse(0);
        if (size == 0) {
            return;
        }
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            int step = event.getCode() == KeyCode.LEFT ? -1 : 1;
            pick(Optional.of(Math.min(Math.max(picked.map(now -> now + step).orElse(0), 0), size - 1)));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && picked.isPresent()) {
            pick(Optional.empty());
            event.consume();
        }
    }

    private static void crosshair(Pen pen, Plot within, LineData now, Series.Point point) {
        double x = Pen.crisp(within.px(point.x()));
        pen.line(x, within.top(), x, within.bottom(), Stroke.solid(Ink.FG, 1));
        var ink = now.series().get(0).stroke().ink();
        if (Double.isFinite(point.y().value())) {
            pen.dot(within.px(point.x()), within.py(point.y().value()), 4.5, ink, Stroke.solid(Ink.PANEL, 1.5));
        }
    }

    private static void focusRing(Pen pen, double width, double height) {
        pen.path(
                new double[] {0.5, width - 0.5, width - 0.5, 0.5, 0.5},
                new double[] {0.5, 0.5, height - 0.5, height - 0.5, 0.5},
                Stroke.solid(Ink.ACCENT, 1));
    }

    private void placeTip() {
        var point = pickedPoint();
        tip.setVisible(point.isPresent() && plot.isPresent());
        if (!tip.isVisible()) {
            return;
        }
        var now = data.get().orElseThrow();
        tip.setText(now.readX().apply(point.get().x()) + "\n"
                + now.readY().apply(point.get().y()));
        tip.autosize();
        double x = plot.get().px(point.get().x());
        double y = plot.get().py(point.get().y().value());
        double left = x + GAP + tip.getWidth() <= getWidth() ? x + GAP : x - GAP - tip.getWidth();
        double top = Math.min(Math.max(0, y - tip.getHeight() - 4), Math.max(0, getHeight() - tip.getHeight()));
        tip.relocate(Math.max(0, left), Double.isFinite(top) ? top : 0);
    }
}
