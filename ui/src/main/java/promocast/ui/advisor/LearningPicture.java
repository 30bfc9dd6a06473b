package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import promocast.engine.advise.Baselines;
import promocast.engine.format.NumberFormatter;
import promocast.ui.chart.Axis;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Series;
import promocast.ui.text.Texts;

/**
 * Draws how the advisor learns.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record LearningPicture(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 4;

    /** Extra profit of its practice campaigns, with that of the best fixed plan; empty before the second round. */
    Optional<LineData> of(List<LearningCurve.Round> rounds, Optional<Baselines> baselines) {
        if (rounds.size() < 2) {
            return Optional.empty();
        }
        double end = rounds.get(rounds.size() - 1).number();
        double fixed = baselines.map(rules -> rules.statik().value()).orElse(Double.NaN);
        double low = Math.min(
                rounds.stream().mapToDouble(LearningCurve.Round::profit).min().orElse(0), orHigh(fixed));
        double high = Math.max(
                rounds.stream().mapToDouble(LearningCurve.Round::profit).max().orElse(1), orLow(fixed));
        var series = new ArrayList<Series>();
        series.add(Series.plan(
                        texts.get("advisor.learning.line"),
                        rounds.stream()
                                .map(round -> Series.point(round.number(), round.profit()))
                                .toList())
                .tagged(0.7, false));
        if (!Double.isNaN(fixed)) {
            series.add(Series.none(
                            texts.get("advisor.rule.static"),
                            List.of(Series.point(rounds.get(0).number(), fixed), Series.point(end, fixed)))
                    .tagged(0.2, true));
        }
        return Optional.of(new LineData(
                Axis.exactly(0, end, TICKS, numbers::countTick, texts.get("advisor.learning.axis")),
                Axis.around(low, high, TICKS, numbers::moneyTick, texts.get("advisor.learning.caption")),
                series,
                List.of(),
                round -> texts.get("advisor.learning.round", numbers.full(round)),
                interval -> numbers.money(interval.value())));
    }

    /** Mean absolute error of its guesses; empty before the second round. */
    Optional<LineData> errors(List<LearningCurve.Round> rounds) {
        return small(rounds, LearningCurve.Round::error, numbers::moneyTick, "advisor.learning.error");
    }

    /** Share of random tries; empty before the second round. */
    Optional<LineData> tries(List<LearningCurve.Round> rounds) {
        return small(
                rounds, LearningCurve.Round::tries, share -> Math.round(100 * share) + "%", "advisor.learning.tries");
    }

    private Optional<LineData> small(
            List<LearningCurve.Round> rounds,
            ToDoubleFunction<LearningCurve.Round> value,
            DoubleFunction<String> tick,
            String caption) {
        if (rounds.size() < 2) {
            return Optional.empty();
        }
        double end = rounds.get(rounds.size() - 1).number();
        double high = rounds.stream().mapToDouble(value).max().orElse(1);
        var points = rounds.stream()
                .map(round -> Series.point(round.number(), value.applyAsDouble(round)))
                .toList();
        return Optional.of(new LineData(
                Axis.exactly(0, end, 2, numbers::countTick, ""),
                Axis.around(0, high > 0 ? high : 1, 2, tick, texts.get(caption)),
                List.of(Series.none("", points)),
                List.of(),
                round -> texts.get("advisor.learning.round", numbers.full(round)),
                interval -> tick.apply(interval.value())));
    }

    private static double orHigh(double value) {
        return Double.isNaN(value) ? Double.MAX_VALUE : value;
    }

    private static double orLow(double value) {
        return Double.isNaN(value) ? -Double.MAX_VALUE : value;
    }
}
