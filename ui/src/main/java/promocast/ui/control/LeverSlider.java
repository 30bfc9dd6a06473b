package promocast.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import promocast.ui.chart.Ink;
import promocast.ui.chart.InkPane;
import promocast.ui.chart.Lettering;
import promocast.ui.chart.Lettering.Anchor;
import promocast.ui.chart.Pen;
import promocast.ui.chart.Stroke;

/**
 * The track of a lever. Bars above it: how many customers had that value; rings: logged values; solid: within the data,
 * dashed: beyond; green triangle: most profit. Mouse, wheel and arrows move it.
 */
public final class LeverSlider extends InkPane {
    private static final double EDGE = 10;
    private static final double TRACK = 21;
    private static final double THUMB = 7;

    private final DoubleConsumer edited;
    private Optional<LeverScale> scale = Optional.empty();
    private double value = Double.NaN;

    /** A slider without a scale. @param edited gets each value that the planner moves it to */
    public LeverSlider(DoubleConsumer edited) {
        this.edited = edited;
        getStyleClass().add("lever-slider");
        setMinSize(120, 44);
        setPrefSize(280, 44);
        setMaxHeight(44);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        focusedProperty().addListener((property, was, now) -> redraw());
        disabledProperty().addListener((property, was, now) -> redraw());
        setOnMousePressed(event -> {
            requestFocus();
            moveTo(at(event.getX()));
        });
        setOnMouseDragged(event -> moveTo(at(event.getX())));
        setOnScroll(event -> {
            if (isFocused() && event.getDeltaY() != 0) {
                step(Math.signum(event.getDeltaY()));
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows a value on a scale. Not reported as an edit. */
    public void show(LeverScale next, double number) {
        scale = Optional.of(next);
        value = number;
        setAccessibleText(next.label().apply(number));
        redraw();
    }

    private double at(double x) {
        return scale.map(now -> now.snapped(
                        now.min() + (x - EDGE) / Math.max(1, getWidth() - 2 * EDGE) * (now.max() - now.min())))
                .orElse(Double.NaN);
    }

    private void step(double notches) {
        scale.ifPresent(now -> moveTo(now.snapped(value + notches * now.notch())));
    }

    private void moveTo(double next) {
        if (Double.isFinite(next) && next != value) {
            value = next;
            setAccessibleText(scale.map(now -> now.label().apply(next)).orElse(""));
            redraw();
            edited.accept(next);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> step(-1);
            case RIGHT, UP -> step(1);
            case HOME -> scale.ifPresent(now -> moveTo(now.min()));
            case END -> scale.ifPresent(now -> moveTo(now.max()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        scale.filter(now -> width > 2 * EDGE).ifPresent(now -> {
            track(pen, now, width);
            logged(pen, now, width);
            words(pen, now, width);
            thumb(pen, now, width);
        });
    }

    private double px(LeverScale now, double number, double width) {
        return EDGE + now.share(number) * (width - 2 * EDGE);
    }

    private void track(Pen pen, LeverScale now, double width) {
        var none = Stroke.dashed(Ink.BORDER, 2, 4, 3);
        if (now.logged().isEmpty()) {
            pen.line(EDGE, TRACK, width - EDGE, TRACK, none);
            return;
        }
        double from = px(now, now.logged().get(0).value(), width);
        double to = px(now, now.logged().get(now.logged().size() - 1).value(), width);
        pen.line(EDGE, TRACK, from, TRACK, none);
        pen.line(to, TRACK, width - EDGE, TRACK, none);
        pen.line(from, TRACK, to, TRACK, Stroke.solid(Ink.BORDER, 4));
        if (Double.isNaN(value) || isDisabled()) {
            return;
        }
        double at = px(now, value, width);
        pen.line(Math.min(from, at), TRACK, Math.min(at, to), TRACK, Stroke.solid(Ink.ACCENT, 4));
        if (at > to) {
            pen.line(to, TRACK, at, TRACK, Stroke.dashed(Ink.WARN, 4, 3, 2));
        } else if (at < from) {
            pen.line(at, TRACK, from, TRACK, Stroke.dashed(Ink.WARN, 4, 3, 2));
        }
    }

    private void logged(Pen pen, LeverScale now, double width) {
        int most = now.logged().stream().mapToInt(LeverScale.Logged::rows).max().orElse(1);
        for (var one : now.logged()) {
            double x = px(now, one.value(), width);
            double high = Math.max(2, 9.0 * one.rows() / Math.max(1, most));
            pen.box(x - 3.5, 12 - high, 7, high, 1, Ink.LOST);
            boolean passed = one.value() <= value && !isDisabled();
            pen.dot(x, TRACK, 3, Ink.PANEL, Stroke.solid(passed ? Ink.ACCENT : Ink.NONE, 1.4));
        }
        now.best().ifPresent(best -> {
            double x = px(now, best, width);
            pen.area(new double[] {x - 4.5, x + 4.5, x}, new double[] {TRACK - 11, TRACK - 11, TRACK - 5}, Ink.GOOD, 1);
        });
    }

    private void thumb(Pen pen, LeverScale now, double width) {
        if (Double.isNaN(value)) {
            return;
        }
        double x = px(now, value, width);
        var ink = isDisabled() ? Ink.NONE : now.logged().isEmpty() || now.withinData(value) ? Ink.ACCENT : Ink.WARN;
        if (isFocused()) {
            pen.dot(x, TRACK, THUMB + 3, Ink.SELECTED, Stroke.solid(Ink.ACCENT, 1));
        }
        pen.dot(x, TRACK, THUMB, Ink.PANEL, Stroke.solid(ink, 2));
    }

    private void words(Pen pen, LeverScale now, double width) {
        var taken = new ArrayList<double[]>();
        var caption = Lettering.caption(Anchor.MIDDLE);
        now.best()
                .ifPresent(best -> word(
                        pen,
                        now.label().apply(best),
                        px(now, best, width),
                        width,
                        caption.in(Ink.GOOD).with(Lettering.Face.SEMI_BOLD),
                        taken));
        var order = new ArrayList<>(now.logged());
        if (order.size() > 2) {
            order.add(1, order.remove(order.size() - 1));
        }
        for (var one : order) {
            word(pen, now.label().apply(one.value()), px(now, one.value(), width), width, caption, taken);
        }
        if (!now.logged().isEmpty()) {
            double from = px(now, now.logged().get(0).value(), width);
            double to = px(now, now.logged().get(now.logged().size() - 1).value(), width);
            var muted = caption.in(Ink.SUBTLE);
            if (width - EDGE - to > 50) {
                word(pen, now.noData(), width, width, muted, taken);
            }
            if (from - EDGE > 50) {
                word(pen, now.noData(), 0, width, muted, taken);
            }
        }
    }

    private static void word(Pen pen, String text, double x, double width, Lettering letters, List<double[]> taken) {
        double half = pen.width(text, letters) / 2;
        double at = Math.min(Math.max(x, half), width - half);
        boolean free = taken.stream().allMatch(other -> at + half + 4 < other[0] || at - half - 4 > other[1]);
        if (free) {
            taken.add(new double[] {at - half, at + half});
            pen.text(text, at, TRACK + 20, letters);
        }
    }
}
