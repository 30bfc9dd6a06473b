package promocast.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.scenario.Comparison;
import promocast.engine.scenario.Waterfall;
import promocast.engine.whatif.Ledger;
import promocast.ui.chart.Axis;
import promocast.ui.chart.FallData;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Series;
import promocast.ui.chart.StackedBar;
import promocast.ui.chart.Stroke;
import promocast.ui.text.Texts;

/**
 * The charts of a comparison.
 *
 * @param texts words
 * @param comparison what is compared
 * @param numbers numbers in its currency
 */
record ComparePictures(Texts texts, Comparison comparison, NumberFormatter numbers) {
    private static final int TICKS = 4;
    private static final int STEPS = 6;
    private static final int POINTS = 61;
    private static final double REACH = 3.4;
    private static final List<Ink> LEDGER = List.of(Ink.PERSUADABLE, Ink.SURE, Ink.LOST, Ink.DOGS);

    /** The colour of a scenario. */
    static Ink ink(String letter) {
        return switch (letter) {
            case "A" -> Ink.PLAN;
            case "B" -> Ink.OTHER;
            case "C" -> Ink.THIRD;
            default -> Ink.NONE;
        };
    }

    /**
     * What changed the result from the first scenario to another; the smallest of many changes are one bar.
     *
     * @param other number of the other scenario among those that are compared with the first, from 0
     */
    FallData fall(int other) {
        var fall = comparison.others().get(other).waterfall();
        var steps = steps(fall);
        double level = fall.from();
        double low = Math.min(0, Math.min(fall.from(), fall.to()));
        double high = Math.max(0, Math.max(fall.from(), fall.to()));
        for (var step : steps) {
            level += step.value();
            low = Math.min(low, level);
            high = Math.max(high, level);
        }
        double room = 0.08 * (high - low);
        var axis = Axis.around(
                low < 0 ? low - room : 0,
                high > 0 ? high + room : 0,
                TICKS,
                numbers::moneyTick,
                texts.get("compare.extra"));
        return new FallData(axis, total(0, fall.from()), steps, total(other + 1, fall.to()));
    }

    private FallData.Bar total(int side, double profit) {
        var letter = comparison.sides().get(side).letter();
        return new FallData.Bar(profit, numbers.money(profit), letter, ink(letter));
    }

    private List<FallData.Bar> steps(Waterfall fall) {
        var largest = fall.steps().stream()
                .sorted(Comparator.comparingDouble((Waterfall.Step step) -> -Math.abs(step.value())))
                .limit(fall.steps().size() > STEPS ? STEPS - 1 : STEPS)
                .toList();
        var bars = new ArrayList<FallData.Bar>();
        double rest = 0;
        for (var step : fall.steps()) {
            if (largest.contains(step)) {
                bars.add(step(texts.say(step.label()), step.value()));
            } else {
                rest += step.value();
            }
        }
        if (largest.size() < fall.steps().size()) {
            bars.add(step(texts.get("compare.rest", fall.steps().size() - largest.size()), rest));
        }
        return bars;
    }

    private FallData.Bar step(String name, double value) {
        var amount = numbers.addedMoney(Interval.exact(value)).value();
        return new FallData.Bar(value, amount, name, value < 0 ? Ink.BAD : Ink.GOOD);
    }

    /** All results of each scenario that fit the data; empty where a range is missing. */
    Optional<LineData> sureness() {
        var profits = comparison.sides().stream()
                .map(side -> side.forecast().incremental().profit())
                .toList();
        if (profits.stream().anyMatch(profit -> !(sd(profit) > 0))) {
            return Optional.empty();
        }
        double low = profits.stream()
                .mapToDouble(one -> one.value() - REACH * sd(one))
                .min()
                .orElse(0);
        double high = profits.stream()
                .mapToDouble(one -> one.value() + REACH * sd(one))
                .max()
                .orElse(1);
        double top = profits.stream().mapToDouble(one -> 1 / sd(one)).max().orElse(1);
        var series = new ArrayList<Series>();
        for (int k = 0; k < profits.size(); k++) {
            series.add(bell(comparison.sides().get(k).letter(), profits.get(k), top, low, high));
        }
        return Optional.of(new LineData(
                Axis.exactly(low, high, 3, numbers::moneyTick, ""),
                Axis.at(List.of(), 0, 1.18, value -> "", ""),
                series,
                List.of(),
                numbers::money,
                density -> ""));
    }

    private static Series bell(String letter, Interval profit, double top, double low, double high) {
        double sd = sd(profit);
        var points = DoubleStream.iterate(-REACH, z -> z + 2 * REACH / (POINTS - 1))
                .limit(POINTS)
                .mapToObj(z -> Series.point(profit.value() + z * sd, Math.exp(-z * z / 2) / sd / top))
                .toList();
        double at = (profit.value() - low) / (high - low);
        return new Series(letter, Stroke.solid(ink(letter), 2), points, true, Optional.of(new Series.Tag(at, true)));
    }

    private static double sd(Interval interval) {
        return (interval.upper() - interval.lower()) / (2 * Interval.Z95);
    }

    /** Where the campaign cost of a scenario goes, on the scale of the scenario that spends most. */
    StackedBar.Stack subsidy(int side) {
        double most = comparison.sides().stream()
                .mapToDouble(one -> one.forecast().total().campaignCost().value())
                .max()
                .orElse(1);
        var money = money(comparison.sides().get(side).forecast().ledger());
        var parts = new ArrayList<StackedBar.Part>();
        for (int k = 0; k < money.size(); k++) {
            parts.add(StackedBar.Part.of(money.get(k), LEDGER.get(k)));
        }
        var words = comparison.sides().get(side).letter() + " "
                + numbers.money(comparison
                        .sides()
                        .get(side)
                        .forecast()
                        .total()
                        .campaignCost()
                        .value());
        return new StackedBar.Stack(parts, most > 0 ? most : 1, false, words);
    }

    /** Money that goes to persuadable customers, sure buyers, lost causes, sleeping dogs. */
    static List<Double> money(Ledger ledger) {
        return List.of(
                ledger.persuadable().money(),
                ledger.sureBuyer().money(),
                ledger.lostCause().money(),
                ledger.sleepingDog().money());
    }
}
