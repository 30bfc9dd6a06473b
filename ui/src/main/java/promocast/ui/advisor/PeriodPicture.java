package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.ui.chart.Axis;
import promocast.ui.chart.BarData;
import promocast.ui.chart.Ink;
import promocast.ui.text.Texts;

/**
 * Draws the extra profit of each period, now and with the suggestion.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record PeriodPicture(Texts texts, NumberFormatter numbers) {
    private static final int TICKS = 3;

    /** Two bars a period; empty where nothing is suggested. */
    Optional<BarData> of(AdvisorSource.Said said) {
        if (said.then().isEmpty() || said.then().size() != said.now().size()) {
            return Optional.empty();
        }
        double high = Stream.concat(said.now().stream(), said.then().stream())
                .mapToDouble(value -> value)
                .max()
                .orElse(1);
        var groups = IntStream.range(0, said.now().size())
                .mapToObj(i -> new BarData.Group(
                        texts.get("advisor.period.week", i + 1),
                        List.of(
                                bar(said.now().get(i), Ink.LOST),
                                bar(said.then().get(i), Ink.PLAN))))
                .toList();
        return Optional.of(new BarData(
                Axis.around(0, Math.max(high, 1), TICKS, numbers::moneyTick, texts.get("advisor.period.caption")),
                true,
                groups));
    }

    private static BarData.Bar bar(double value, Ink ink) {
        return new BarData.Bar(new Interval(value, Double.NaN, Double.NaN), "", ink, 1);
    }
}
