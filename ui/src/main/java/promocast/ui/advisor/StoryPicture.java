package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.engine.format.NumberFormatter;
import promocast.ui.chart.Axis;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Series;
import promocast.ui.session.AdvisorStep;
import promocast.ui.text.Texts;

/**
 * Draws the extra profit of the plan over the steps that were decided, and where the waiting one would lead.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record StoryPicture(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 3;

    /** The curve; empty before the first decision or where the profit of the plan is not known. */
    Optional<LineData> of(List<AdvisorStep> decided, Optional<AdvisorStep> waiting, Optional<Effect> effect) {
        if (decided.isEmpty()
                || effect.isEmpty()
                || !Double.isFinite(effect.get().extraProfit())) {
            return Optional.empty();
        }
        var profits = new ArrayList<Double>();
        double at = effect.get().extraProfit();
        profits.add(at);
        for (int i = decided.size() - 1; i >= 0; i--) {
            var step = decided.get(i);
            at -= step.verdict() == AdvisorStep.Verdict.ACCEPTED
                    ? step.advice().gain().value()
                    : 0;
            profits.add(0, at);
        }
        var points = new ArrayList<Series.Point>();
        for (int i = 0; i < profits.size(); i++) {
            points.add(Series.point(i, profits.get(i)));
        }
        var series = new ArrayList<Series>();
        series.add(Series.plan(texts.get("advisor.story.line"), points));
        int last = profits.size() - 1;
        double next = profits.get(last)
                + waiting.filter(step -> step.advice().chosen().isPresent())
                        .map(step -> step.advice().gain().value())
                        .orElse(0.0);
        if (next != profits.get(last)) {
            series.add(Series.none(
                    texts.get("advisor.chart.next"),
                    List.of(Series.point(last, profits.get(last)), Series.point(last + 1, next))));
        }
        double low = Math.min(next, profits.stream().mapToDouble(v -> v).min().orElse(0));
        double high = Math.max(next, profits.stream().mapToDouble(v -> v).max().orElse(1));
        return Optional.of(new LineData(
                Axis.exactly(
                        0,
                        last + 1,
                        Math.min(6, last + 2),
                        value -> value == Math.rint(value) ? String.valueOf((int) value) : "",
                        ""),
                Axis.around(low, high, TICKS, numbers::moneyTick, texts.get("advisor.story.caption")),
                series,
                List.of(),
                step -> texts.get("advisor.title", Math.round(step)),
                interval -> numbers.money(interval.value())));
    }
}
