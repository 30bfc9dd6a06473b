package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.Overlap;
import promocast.ui.job.Jobs;
import promocast.ui.text.Texts;

/** The customers who fall into several lines: which line takes them, what the other would earn, and what mends it. */
final class OverlapViewModel {
    private static final int MOST = 4;
    private static final String TOPIC = "plan.overlap";

    private final PlanContext context;
    private final Jobs jobs;
    private final ObservableValue<Optional<ForecastSource>> source;
    private final SimpleObjectProperty<Optional<Overlap>> overlap = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<List<Row>> rows;
    private final ObservableValue<String> contested;
    private Optional<CampaignPlan> asked = Optional.empty();

    /**
     * Two lines that share customers.
     *
     * @param title which lines and how many customers
     * @param words what either line earns with them
     * @param costs whether the order of the lines costs money
     * @param winner the line that takes them, from 0
     * @param other the other line, from 0
     */
    record Row(String title, String words, boolean costs, int winner, int other) {}

    OverlapViewModel(PlanContext context, Jobs jobs, ObservableValue<Optional<ForecastSource>> source) {
        this.context = context;
        this.jobs = jobs;
        this.source = source;
        var changes = new javafx.beans.Observable[] {overlap, context.numbersProperty()};
        rows = Bindings.createObjectBinding(() -> overlap.get().map(this::rows).orElse(List.of()), changes);
        contested = Bindings.createStringBinding(
                () -> overlap.get()
                        .map(found -> context.numbers().full(found.contested()))
                        .orElse(""),
                changes);
        InvalidationListener follow = changed -> follow();
        context.outlookProperty().addListener(follow);
        source.addListener(follow);
        follow();
    }

    Texts texts() {
        return context.texts();
    }

    /** The pairs of lines with the most customers; empty where lines share nobody. */
    ObservableValue<List<Row>> rowsProperty() {
        return rows;
    }

    /** How many customers fall into several lines. */
    ObservableValue<String> contestedProperty() {
        return contested;
    }

    /** Puts the line that would earn more before the one that takes the customers now. */
    void mend(Row row) {
        context.edit(new PlanEdit.MoveLine(row.other, row.winner));
    }

    private void follow() {
        var outlook = context.outlook();
        var plan = context.plan();
        if (plan.isEmpty() || source.getValue().isEmpty()) {
            asked = Optional.empty();
            overlap.set(Optional.empty());
        } else if (outlook.settled() && outlook.plan().equals(plan) && !asked.equals(plan)) {
            asked = plan;
            var from = source.getValue().get();
            jobs.ask(
                    TOPIC,
                    progress -> from.overlap().apply(plan.get(), progress),
                    found -> {
                        if (asked.equals(plan)) {
                            overlap.set(Optional.of(found));
                        }
                    },
                    failure -> overlap.set(Optional.empty()));
        }
    }

    private List<Row> rows(Overlap found) {
        return found.pairs().stream().limit(MOST).map(this::row).toList();
    }

    private Row row(Overlap.Shared pair) {
        var numbers = context.numbers();
        int winner = pair.winner() + 1;
        int other = pair.other() + 1;
        var words = texts().get("plan.overlap.words", winner, added(pair.profit()), other, added(pair.otherProfit()));
        var both = pair.bothProfit()
                .map(profit -> " " + texts().get("plan.overlap.both", added(profit)))
                .orElse("");
        return new Row(
                texts().get("plan.overlap.pair", winner, other, numbers.full(pair.customers())),
                words + both,
                pair.otherProfit() > pair.profit(),
                pair.winner(),
                pair.other());
    }

    private String added(double money) {
        return context.numbers().addedMoney(Interval.exact(money)).value();
    }
}
