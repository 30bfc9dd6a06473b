package promocast.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.ui.chart.Axis;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.text.Texts;

/** Draws the losses of a member while it learns. */
record LossPicture(Texts texts, NumberFormatter numbers, int mostPasses, int patience) {
    private static final int TICKS = 4;
    private static final double MARGIN = 0.06;

    /** The curve so far, with its best pass; empty before the second pass. */
    Optional<LineData> of(MemberCurve curve, boolean running) {
        var passes = curve.passes();
        if (passes.size() < 2) {
            return Optional.empty();
        }
        var values = new ArrayList<Double>();
        passes.forEach(pass -> values.addAll(List.of(pass.train(), pass.held())));
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(1);
        double pad = (high - low) * MARGIN;
        int end = running ? mostPasses : passes.size();
        return Optional.of(new LineData(
                Axis.exactly(1, Math.max(2, end), TICKS, numbers::number, texts.get("model.loss.axis")),
                Axis.around(low - pad, high + pad, TICKS, this::score, texts.get("model.loss.caption")),
                List.of(
                        Series.plan(texts.get("model.loss.held"), points(passes, true))
                                .tagged(0.3, true),
                        Series.none(texts.get("model.loss.train"), points(passes, false))
                                .tagged(0.3, false)),
                marks(curve, running),
                pass -> texts.get("model.loss.pass", numbers.number(pass)),
                interval -> score(interval.value())));
    }

    private static List<Series.Point> points(List<MemberCurve.Pass> passes, boolean held) {
        return passes.stream()
                .map(pass -> Series.point(pass.number(), held ? pass.held() : pass.train()))
                .toList();
    }

    private List<Mark> marks(MemberCurve curve, boolean running) {
        var marks = new ArrayList<Mark>();
        int done = curve.passes().size();
        if (running && done < mostPasses) {
            marks.add(new Mark.Zone(done, mostPasses, Ink.HOVER, texts.get("model.loss.stops", patience)));
        }
        curve.best()
                .ifPresent(best -> marks.add(new Mark.Dot(
                        best.number(),
                        best.held(),
                        Ink.GOOD,
                        texts.get(running ? "model.loss.bestSoFar" : "model.loss.best", score(best.held())),
                        false)));
        return marks;
    }

    private String score(double loss) {
        return numbers.score(Interval.exact(loss)).value();
    }
}
