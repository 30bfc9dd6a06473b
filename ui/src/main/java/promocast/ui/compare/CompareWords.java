package promocast.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.plan.OfferText;
import promocast.engine.plan.PlanLine;
import promocast.engine.scenario.Comparison;
import promocast.engine.scenario.Measure;
import promocast.engine.scenario.PlanContrast;
import promocast.engine.whatif.LineForecast;
import promocast.ui.text.Texts;

/** A comparison in the words and numbers of a language. */
final class CompareWords {
    private static final String NONE = "–";

    private final Texts texts;
    private final Comparison comparison;
    private final NumberFormatter numbers;

    CompareWords(Texts texts, Comparison comparison) {
        this.texts = texts;
        this.comparison = comparison;
        this.numbers = new NumberFormatter(
                texts.locale(), comparison.sides().get(0).plan().currency());
    }

    NumberFormatter numbers() {
        return numbers;
    }

    /** Every measure that the data know. */
    List<CompareRow> rows() {
        var rows = new ArrayList<CompareRow>();
        for (var measure : Measure.values()) {
            var all = comparison.others().stream()
                    .map(other -> other.contrast().row(measure))
                    .toList();
            if (!all.get(0).first().isWithheld()) {
                rows.add(row(measure, all));
            }
        }
        var returns = comparison.others().stream()
                .map(other -> other.contrast().roi())
                .toList();
        if (returns.stream()
                .anyMatch(row -> !row.first().isWithheld() || !row.second().isWithheld())) {
            rows.add(roi(returns));
        }
        return rows;
    }

    private CompareRow row(Measure measure, List<PlanContrast.Row> all) {
        return new CompareRow(
                texts.get("compare.measure." + measure.key()),
                values(all).stream().map(value -> shown(measure, value)).toList(),
                all.stream().map(row -> added(measure, row.difference())).toList(),
                all.stream().map(PlanContrast.Row::chance).toList(),
                all.stream().map(this::chance).toList(),
                measure == comparison.judge(),
                measure == Measure.SURE_BUYER_COST);
    }

    private CompareRow roi(List<PlanContrast.Row> all) {
        return new CompareRow(
                texts.get("compare.measure.roi", numbers.price(1)),
                values(all).stream().map(numbers::roi).toList(),
                all.stream()
                        .map(row -> plus(numbers.roi(row.difference()), row.difference()))
                        .toList(),
                all.stream().map(PlanContrast.Row::chance).toList(),
                all.stream().map(this::chance).toList(),
                false,
                false);
    }

    private static Shown plus(Shown shown, Interval difference) {
        return difference.value() > 0 ? new Shown("+" + shown.value(), shown.range()) : shown;
    }

    private static List<Interval> values(List<PlanContrast.Row> all) {
        var values = new ArrayList<>(List.of(all.get(0).first()));
        all.forEach(row -> values.add(row.second()));
        return values;
    }

    private Shown shown(Measure measure, Interval value) {
        if (measure == Measure.REACH) {
            return new Shown(numbers.full(value.value()), "");
        }
        return measure.isMoney() ? numbers.money(value) : numbers.count(value);
    }

    private Shown added(Measure measure, Interval difference) {
        if (difference.value() == 0 && difference.upper() == 0) {
            return new Shown(texts.get("compare.same"), "");
        }
        return measure.isMoney() ? numbers.addedMoney(difference) : numbers.addedCount(difference);
    }

    private String chance(PlanContrast.Row row) {
        if (row.difference().value() == 0 && row.difference().upper() == 0) {
            return "";
        }
        return Double.isNaN(row.chance()) ? texts.get("compare.notJudged") : numbers.chance(row.chance());
    }

    /** Every line of any scenario. */
    List<LineRow> lines() {
        return comparison.lines().stream().map(this::line).toList();
    }

    private LineRow line(Comparison.Row row) {
        var offers = new ArrayList<String>();
        var changed = new ArrayList<Boolean>();
        var costs = new ArrayList<String>();
        var profits = new ArrayList<String>();
        var changes = new ArrayList<String>();
        var signs = new ArrayList<Integer>();
        double first = extra(row, 0);
        for (int k = 0; k < comparison.sides().size(); k++) {
            boolean has = row.places().get(k) >= 0;
            offers.add(has ? offer(row, k) : NONE);
            changed.add(k > 0 && !offers.get(k).equals(offers.get(0)));
            costs.add(
                    has ? numbers.money(forecast(row, k).total().campaignCost().value()) : NONE);
            profits.add(has ? signed(extra(row, k)) : NONE);
            if (k > 0) {
                double change = extra(row, k) - first;
                changes.add(change == 0 ? texts.get("compare.same") : signed(change));
                signs.add((int) Math.signum(change));
            }
        }
        return new LineRow(name(row), offers, changed, costs, profits, changes, signs);
    }

    private String name(Comparison.Row row) {
        int side = IntStream.range(0, row.places().size())
                .filter(k -> row.places().get(k) >= 0)
                .findFirst()
                .orElseThrow();
        var line = line(row, side);
        if (!line.label().isBlank()) {
            return line.label();
        }
        return line.segment().isBlank() ? texts.get("compare.everybody") : line.segment();
    }

    private String offer(Comparison.Row row, int side) {
        var line = line(row, side);
        var words =
                OfferText.of(line.offer(), comparison.sides().get(side).plan().currency(), texts.locale());
        return line.share() < 1 ? words + ", " + numbers.share(line.share()) : words;
    }

    private PlanLine line(Comparison.Row row, int side) {
        return comparison.sides().get(side).plan().lines().get(row.places().get(side));
    }

    private LineForecast forecast(Comparison.Row row, int side) {
        return comparison.sides().get(side).forecast().lines().get(row.places().get(side));
    }

    /** What a scenario without the line earns with it: nothing. */
    private double extra(Comparison.Row row, int side) {
        return row.places().get(side) < 0
                ? 0
                : forecast(row, side).incremental().profit().value();
    }

    private String signed(double money) {
        return numbers.addedMoney(Interval.exact(money)).value();
    }
}
