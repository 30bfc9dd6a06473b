package promocast.ui.plan;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.Support;
import promocast.ui.text.Texts;

/** Whether the data can answer for the offers of the plan. */
final class SupportViewModel {
    /** Effective rows from which one, two, ... five bars are full. */
    private static final List<Double> STEPS = List.of(1.0, 30.0, 100.0, 300.0, 1000.0);
    /** Bars from which a forecast can be relied on. */
    private static final int ENOUGH = 4;

    private final PlanContext context;
    private final ObservableValue<List<Row>> rows;
    private final ObservableValue<Verdict> verdict;

    /** Whether the data can answer. */
    enum Verdict {
        UNKNOWN,
        YES,
        PARTLY,
        NO
    }

    /**
     * One line.
     *
     * @param number of the line, from 1
     * @param bars full bars, 0 to 5
     * @param logged customers of the log who had its offer, in words
     * @param beyond whether its offer lies beyond the data
     */
    record Row(String number, int bars, String logged, boolean beyond) {}

    SupportViewModel(PlanContext context) {
        this.context = context;
        rows = Bindings.createObjectBinding(this::makeRows, context.outlookProperty(), context.numbersProperty());
        verdict = rows.map(SupportViewModel::judge);
    }

    Texts texts() {
        return context.texts();
    }

    ObservableValue<List<Row>> rowsProperty() {
        return rows;
    }

    ObservableValue<Verdict> verdictProperty() {
        return verdict;
    }

    private List<Row> makeRows() {
        var lines = context.outlook().forecast().map(Forecast::lines).orElse(List.of());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> row(i, lines.get(i)))
                .toList();
    }

    private Row row(int index, LineForecast line) {
        Support support = line.support();
        int bars = support.extrapolated()
                ? 0
                : (int) STEPS.stream()
                        .filter(step -> support.effectiveSampleSize() >= step)
                        .count();
        return new Row(
                String.valueOf(index + 1), bars, context.numbers().full(support.logged()), support.extrapolated());
    }

    private static Verdict judge(List<Row> rows) {
        if (rows.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        long enough = rows.stream().filter(row -> row.bars() >= ENOUGH).count();
        if (enough == rows.size()) {
            return Verdict.YES;
        }
        return enough == 0 && rows.stream().allMatch(row -> row.beyond() || row.bars() < 2)
                ? Verdict.NO
                : Verdict.PARTLY;
    }
}
