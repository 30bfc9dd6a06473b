package promocast.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;

/** A waterfall: from one total to another through the steps between them. */
public final class FallChart extends InkPane {
    private static final double FOOT = 62;
    private static final double HEAD = 24;
    private static final double LINE = 13;
    private static final int LINES = 4;
    private static final double WIDEST = 56;

    private final ObjectProperty<Optional<FallData>> data = new SimpleObjectProperty<>(Optional.empty());

    /** An empty chart. */
    public FallChart(ChartMenu menu) {
        getStyleClass().add("fall-chart");
        setMinSize(80, 120);
        setPrefSize(320, 260);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        data.addListener((property, was, now) -> {
            setAccessibleText(now.map(FallChart::words).orElse(""));
            redraw();
        });
        menu.on(this);
    }

    /** What it shows; empty shows nothing. */
    public ObjectProperty<Optional<FallData>> dataProperty() {
        return data;
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        data.get().ifPresent(now -> new Painter(pen, now, width, height).paint());
    }

    private static String words(FallData now) {
        return all(now).stream().map(bar -> bar.name() + " " + bar.amount()).collect(Collectors.joining("; "));
    }

    private static List<FallData.Bar> all(FallData now) {
        return Stream.of(Stream.of(now.start()), now.steps().stream(), Stream.of(now.end()))
                .flatMap(bars -> bars)
                .toList();
    }

    private static final class Painter {
        private final Pen pen;
        private final FallData now;
        private final double width;
        private final double plot;
        private final double left;
        private final double slot;

        Painter(Pen pen, FallData now, double width, double height) {
            this.pen = pen;
            this.now = now;
            this.width = width;
            this.plot = Math.max(20, height - HEAD - FOOT);
            var caption = Lettering.caption(Lettering.Anchor.END);
            this.left = 10
                    + now.y().ticks().stream()
                            .mapToDouble(tick -> pen.width(now.y().label().apply(tick), caption))
                            .max()
                            .orElse(0);
            this.slot = (width - left) / (now.steps().size() + 2);
        }

        void paint() {
            pen.text(now.y().title(), 6, 11, Lettering.caption(Lettering.Anchor.START));
            for (double tick : now.y().ticks()) {
                double at = Pen.crisp(py(tick));
                pen.line(left, at, width, at, Stroke.solid(Ink.GRID, 1));
                pen.text(now.y().label().apply(tick), left - 6, at + 4, Lettering.caption(Lettering.Anchor.END));
            }
            var bars = all(now);
            double level = 0;
            for (int k = 0; k < bars.size(); k++) {
                boolean total = k == 0 || k == bars.size() - 1;
                double from = total ? 0 : level;
                double to = total ? bars.get(k).value() : level + bars.get(k).value();
                if (k > 0) {
                    join(k, level);
                }
                bar(k, from, to, bars.get(k), total);
                level = to;
            }
            double zero = Pen.crisp(py(0));
            pen.line(left, zero, width, zero, Stroke.solid(Ink.AXIS, 1));
        }

        private void bar(int place, double from, double to, FallData.Bar bar, boolean total) {
            double wide = Math.min(WIDEST, slot * 0.7);
            double middle = left + slot * (place + 0.5);
            double top = Math.min(py(from), py(to));
            pen.box(middle - wide / 2, top, wide, Math.max(2, Math.abs(py(to) - py(from))), 2, bar.ink());
            var above = new Lettering(
                    total ? Ink.FG : bar.ink(), 11, Lettering.Face.SEMI_BOLD, Lettering.Anchor.MIDDLE, true);
            pen.text(bar.amount(), middle, top - 5, above);
            var below = Lettering.caption(Lettering.Anchor.MIDDLE);
            var face = total ? below.in(Ink.FG).with(Lettering.Face.SEMI_BOLD) : below;
            var lines = wrapped(bar.name(), face);
            for (int k = 0; k < lines.size(); k++) {
                pen.text(lines.get(k), middle, HEAD + plot + 15 + k * LINE, face);
            }
        }

        private void join(int place, double level) {
            double wide = Math.min(WIDEST, slot * 0.7);
            double at = Pen.crisp(py(level));
            pen.line(
                    left + slot * (place - 0.5) + wide / 2,
                    at,
                    left + slot * (place + 0.5) - wide / 2,
                    at,
                    Stroke.dashed(Ink.MUTED, 1, 2, 2));
        }

        private double py(double value) {
            return HEAD + (1 - now.y().share(value)) * plot;
        }

        /** The words of a name in lines that fit under its bar; what is left over ends in dots. */
        private List<String> wrapped(String name, Lettering face) {
            var lines = new ArrayList<String>();
            var line = "";
            for (var word : words(name)) {
                var longer = line.isEmpty() ? word.strip() : line + word;
                if (!line.isEmpty() && pen.width(longer, face) > slot - 4) {
                    lines.add(line.strip());
                    line = word.strip();
                } else {
                    line = longer;
                }
            }
            lines.add(line.strip());
            if (lines.size() > LINES) {
                lines.set(LINES - 1, lines.get(LINES - 1) + "…");
            }
            return lines.subList(0, Math.min(LINES, lines.size()));
        }

        /** Words with the blank before them; each Chinese character is one. */
        private static List<String> words(String name) {
            var words = new ArrayList<String>();
            var word = new StringBuilder();
            for (int i = 0; i < name.length(); i++) {
                char letter = name.charAt(i);
                boolean wide = letter >= '\u2E80';
                if ((letter == ' ' || wide) && word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                word.append(letter);
                if (wide) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            }
            if (word.length() > 0) {
                words.add(word.toString());
            }
            return words;
        }
    }
}
