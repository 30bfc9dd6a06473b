package promocast.ui.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import promocast.engine.format.Shown;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.LineForecast;
import promocast.ui.text.Texts;

/** The list of lines: what they say, and how they are added, copied, removed and moved. */
final class LinesViewModel {
    private final PlanContext context;
    private final ObservableValue<List<LineRow>> rows;
    private final ObservableValue<String> rest;
    private final ObservableValue<String> cost;

    LinesViewModel(PlanContext context) {
        this.context = context;
        var changes = new javafx.beans.Observable[] {
            context.planProperty(), context.outlookProperty(), context.numbersProperty()
        };
        rows = Bindings.createObjectBinding(this::makeRows, changes);
        rest = Bindings.createObjectBinding(this::makeRest, changes);
        cost = Bindings.createObjectBinding(this::makeCost, changes);
    }

    Texts texts() {
        return context.texts();
    }

    /** The lines, first match first. */
    ObservableValue<List<LineRow>> rowsProperty() {
        return rows;
    }

    /** How many customers are in no line; empty while unknown. */
    ObservableValue<String> restProperty() {
        return rest;
    }

    /** Campaign cost of all lines. */
    ObservableValue<String> costProperty() {
        return cost;
    }

    /** Index of the chosen line. */
    IntegerProperty chosenProperty() {
        return context.chosenProperty();
    }

    /** Whether the chosen line can move up. */
    BooleanBinding first() {
        return context.chosenProperty().lessThanOrEqualTo(0);
    }

    /** Whether the chosen line is the last. */
    BooleanBinding last() {
        return Bindings.createBooleanBinding(
                () -> context.chosenProperty().get() >= size() - 1, context.chosenProperty(), context.planProperty());
    }

    /** Adds a line for everybody at the end, with the offer of the chosen line, and chooses it. */
    void add() {
        var offer = context.line().map(PlanLine::offer).orElseGet(() -> FirstPlan.offer(context.actions()));
        insert(size(), new PlanLine("", 1, PlanLine.Pick.BEST, Optional.empty(), offer, false, ""));
    }

    /** Lines to start from, fitted to the model and the table. */
    List<Templates.Template> templates() {
        return new Templates(
                        context.actions(), context.groundsProperty().getValue().map(PlanContext.Grounds::customers))
                .all();
    }

    /** What a template offers, and whether the data can tell what it would do. */
    ObservableValue<String> words(Templates.Template template) {
        var offer =
                new OfferWords(texts(), context.numbers()).of(template.line().offer());
        return Bindings.createStringBinding(
                () -> texts().get(
                                template.response() ? "plan.template.known" : "plan.template.costs",
                                texts().get("plan.template." + template.key()),
                                offer),
                texts().localeProperty());
    }

    /** Adds a line from a template at the end, under its name, and chooses it. */
    void add(Templates.Template template) {
        var label = template.key().equals("arm") ? "" : texts().get("plan.template." + template.key());
        insert(size(), template.line().withLabel(label));
    }

    /** Chooses a line, if there is one at that index. */
    void choose(int index) {
        if (index >= 0 && index < size()) {
            context.chosenProperty().set(index);
        }
    }

    /** Adds a copy of the chosen line below it and chooses it. */
    void duplicate() {
        context.line().ifPresent(line -> insert(context.chosenProperty().get() + 1, line));
    }

    /** Removes the chosen line. */
    void remove() {
        context.line().ifPresent(line -> {
            context.edit(new PlanEdit.RemoveLine(context.chosenProperty().get()));
        });
    }

    /** Moves the chosen line by some places, up where negative. */
    void move(int by) {
        int from = context.chosenProperty().get();
        int to = from + by;
        context.plan()
                .filter(plan -> from >= 0 && to >= 0 && to < plan.lines().size())
                .ifPresent(plan -> {
                    var lines = new ArrayList<>(plan.lines());
                    Collections.swap(lines, from, to);
                    context.chosenProperty().set(to);
                    context.edit(new PlanEdit.ReplacePlan(plan.withLines(lines)));
                });
    }

    private void insert(int index, PlanLine line) {
        context.edit(new PlanEdit.AddLine(index, line));
        context.chosenProperty().set(index);
    }

    private int size() {
        return context.plan().map(CampaignPlan::lines).map(List::size).orElse(0);
    }

    private Optional<Forecast> forecast() {
        return context.outlook().forecast();
    }

    private List<LineRow> makeRows() {
        var lines = context.plan().map(CampaignPlan::lines).orElse(List.of());
        var words = new OfferWords(context.texts(), context.numbers());
        return IntStream.range(0, lines.size())
                .mapToObj(index -> row(index, lines.get(index), words))
                .toList();
    }

    private LineRow row(int index, PlanLine line, OfferWords words) {
        var numbers = context.numbers();
        Optional<LineForecast> known = forecast()
                .map(Forecast::lines)
                .filter(all -> index < all.size())
                .map(all -> all.get(index));
        return new LineRow(
                index,
                words.title(line),
                words.of(line.offer()),
                line.platform().orElse(""),
                numbers.share(line.share()),
                known.map(one -> numbers.money(one.total().campaignCost().value()))
                        .orElse(Shown.WITHHELD),
                line.pinned(),
                known.filter(one -> one.incremental().profit().value() < 0).isPresent()
                        && !(line.offer() instanceof Offer.NoOffer));
    }

    private String makeRest() {
        return forecast()
                .map(forecast -> forecast.customers()
                        - forecast.lines().stream()
                                .mapToLong(LineForecast::customers)
                                .sum())
                .map(rest ->
                        context.texts().get("plan.lines.rest", context.numbers().full(rest)))
                .orElse("");
    }

    private String makeCost() {
        return forecast()
                .map(forecast ->
                        context.numbers().money(forecast.total().campaignCost().value()))
                .orElse(Shown.WITHHELD);
    }
}
