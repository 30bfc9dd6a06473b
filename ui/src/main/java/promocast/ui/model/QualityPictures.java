package promocast.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.model.Evaluation;
import promocast.ui.chart.Axis;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.Series;
import promocast.ui.text.Texts;

/** Draws how far forecasts come true, and what choosing customers by them gains. */
record QualityPictures(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 4;

    /** Measured against forecast rate, with the line where both are equal. */
    Optional<LineData> calibration(List<Evaluation.Bin> bins, String outcome) {
        if (bins.size() < 2) {
            return Optional.empty();
        }
        double high = bins.stream()
                .mapToDouble(bin -> Math.max(bin.forecast(), upper(bin.measured())))
                .max()
                .orElse(1);
        var marks = new ArrayList<Mark>();
        var axis = Axis.around(0, high, TICKS, numbers::rateTick, "");
        marks.add(new Mark.Ruler(0, 0, axis.max(), axis.max()));
        bins.forEach(bin -> marks.add(new Mark.Measured(bin.forecast(), bin.measured())));
        var points = bins.stream()
                .map(bin -> Series.point(bin.forecast(), bin.measured().value()))
                .toList();
        return Optional.of(new LineData(
                new Axis(0, axis.max(), axis.ticks(), numbers::rateTick, texts.get("model.calibration.axis", outcome)),
                new Axis(0, axis.max(), axis.ticks(), numbers::rateTick, texts.get("model.calibration.caption")),
                List.of(Series.plan(texts.get("model.calibration.line"), points)),
                marks,
                forecast -> texts.get("model.calibration.at", numbers.rate(forecast)),
                interval -> numbers.rate(interval).text()));
    }

    /** Extra outcomes by share of customers, best first, against choosing by chance. */
    Optional<LineData> gain(Evaluation.Uplift uplift, String outcome) {
        var curve = uplift.curve();
        if (curve.size() < 2) {
            return Optional.empty();
        }
        double low =
                curve.stream().mapToDouble(point -> point.gain().value()).min().orElse(0);
        double high =
                curve.stream().mapToDouble(point -> upper(point.gain())).max().orElse(1);
        double all = curve.get(curve.size() - 1).gain().value();
        var y = Axis.around(
                Math.min(0, low), Math.max(0, high), TICKS, numbers::number, texts.get("model.gain.caption", outcome));
        var points = curve.stream()
                .map(point -> new Series.Point(point.share(), above(y.min(), point.gain()), false))
                .toList();
        return Optional.of(new LineData(
                Axis.exactly(0, 1, TICKS, numbers::rateTick, texts.get("model.gain.axis")),
                y,
                List.of(
                        Series.plan(texts.get("model.gain.forecast"), points).tagged(0.3, true),
                        Series.none(texts.get("model.gain.chance"), List.of(Series.point(0, 0), Series.point(1, all)))
                                .tagged(0.72, false)),
                List.of(),
                share -> texts.get("model.gain.at", numbers.rateTick(share)),
                interval -> round(interval)));
    }

    private String round(Interval gain) {
        return numbers.addedCount(gain).text();
    }

    private static double upper(Interval interval) {
        return Double.isFinite(interval.upper()) ? interval.upper() : interval.value();
    }

    /** The range cut off at the lower end of the axis. */
    private static Interval above(double least, Interval interval) {
        return new Interval(interval.value(), Math.max(least, interval.lower()), interval.upper());
    }
}
