package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import promocast.engine.format.NumberFormatter;
import promocast.engine.whatif.Curve;
import promocast.ui.chart.Axis;
import promocast.ui.chart.BarData;
import promocast.ui.chart.Ink;
import promocast.ui.text.Texts;

/**
 * Draws what a line does under each value of a lever that has names, such as the arms of an e-mail test.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record NamedPicture(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 3;
    private static final double FAINT = 0.35;

    /**
     * A bar a name, the one of now grey and the suggested one in the colour of the plan; empty for levers with numbers.
     *
     * @param rate whether the purchase rate is drawn, else the extra profit
     */
    Optional<BarData> of(Effect.Along along, boolean rate) {
        var curve = rate ? along.curves().rate() : along.curves().profit();
        if (along.curves().names().isEmpty() || curve.points().isEmpty()) {
            return Optional.empty();
        }
        var ends = curve.points().stream()
                .map(Curve.Point::y)
                .flatMapToDouble(y -> java.util.stream.DoubleStream.of(y.value(), y.lower(), y.upper()))
                .filter(Double::isFinite)
                .summaryStatistics();
        DoubleFunction<String> tick = rate ? numbers::rateTick : numbers::moneyTick;
        var axis = Axis.around(
                Math.min(0, ends.getMin()),
                Math.max(0, ends.getMax()),
                TICKS,
                tick,
                AlongPicture.caption(texts, along, rate));
        return Optional.of(new BarData(
                axis,
                true,
                curve.points().stream().map(point -> group(along, point, rate)).toList()));
    }

    private BarData.Group group(Effect.Along along, Curve.Point point, boolean rate) {
        boolean next = point.x() == along.to();
        boolean now = point.x() == along.from();
        var label =
                rate ? numbers.rate(point.y().value()) : numbers.money(point.y().value());
        return new BarData.Group(
                along.curves().names().get((int) point.x()),
                List.of(new BarData.Bar(point.y(), label, next ? Ink.PLAN : Ink.LOST, next || now ? 1 : FAINT)));
    }
}
