package promocast.ui.plan;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.chart.Ink;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.control.Swatch;

/** Where the subsidy goes. */
final class LedgerView extends VBox {
    private static final List<Ink> INKS = List.of(Ink.PERSUADABLE, Ink.SURE, Ink.LOST, Ink.DOGS);
    private static final double CUSTOMERS = 70;
    private static final double MONEY = 66;

    private final LedgerViewModel model;
    private final BooleanProperty explained = new SimpleBooleanProperty(true);

    LedgerView(LedgerViewModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("panel-section");
        var texts = model.texts();
        var bar = new StackedBar(18);
        model.partsProperty().subscribe(parts -> bar.stackProperty().set(stack(parts)));
        var parts = new Rows<>(model.partsProperty(), this::part).spaced(4);
        var lines = new Rows<>(model.linesProperty(), this::line).spaced(3);
        getChildren()
                .addAll(
                        Parts.row(
                                6,
                                Parts.label(texts.text("plan.ledger.title"), "title"),
                                Parts.spring(),
                                Parts.label(model.totalProperty(), "title")),
                        bar,
                        Parts.row(
                                0,
                                Parts.spring(),
                                wide(Parts.label(texts.text("plan.ledger.customers"), "caption"), CUSTOMERS),
                                wide(Parts.label(texts.text("plan.ledger.money"), "caption"), MONEY)),
                        parts,
                        Parts.label(texts.text("plan.ledger.lines"), "caption"),
                        lines);
    }

    /** Leaves the explanations out while {@code narrow} holds. */
    void follow(ObservableValue<Boolean> narrow) {
        explained.bind(narrow.map(now -> !now));
    }

    private StackedBar.Stack stack(List<LedgerViewModel.Part> parts) {
        var drawn = IntStream.range(0, parts.size())
                .mapToObj(i -> StackedBar.Part.of(parts.get(i).fraction(), INKS.get(i)))
                .toList();
        var words = new StringBuilder();
        parts.forEach(part -> words.append(model.texts().get("plan.ledger." + part.kind()))
                .append(' ')
                .append(part.share())
                .append(' '));
        return new StackedBar.Stack(drawn, 1, true, words.toString().trim());
    }

    private Node part(ObservableValue<LedgerViewModel.Part> part) {
        var kind = part.getValue().kind();
        var texts = model.texts();
        var name = Parts.label(texts.text("plan.ledger." + kind), "small", "medium");
        name.setTooltip(Parts.tooltip(texts.text("plan.ledger." + kind + ".tip")));
        var first = Parts.row(
                0,
                Parts.row(8, new Swatch(kind), name),
                Parts.spring(),
                wide(Parts.label(part.map(LedgerViewModel.Part::customers), "small"), CUSTOMERS),
                wide(Parts.label(part.map(LedgerViewModel.Part::money), "small", "strong"), MONEY));
        var why = Parts.label(texts.text("plan.ledger." + kind + ".why"), "caption");
        why.setPadding(new javafx.geometry.Insets(0, 0, 0, 17));
        var second = Parts.row(
                0, why, Parts.spring(), wide(Parts.label(part.map(LedgerViewModel.Part::share), "caption"), MONEY));
        return new VBox(0, first, Parts.shownWhile(explained, second));
    }

    private Node line(ObservableValue<LedgerViewModel.LineBar> line) {
        var bar = new StackedBar(8);
        HBox.setHgrow(bar, Priority.ALWAYS);
        line.subscribe(now -> bar.stackProperty()
                .set(new StackedBar.Stack(
                        IntStream.range(0, now.fractions().size())
                                .mapToObj(
                                        i -> StackedBar.Part.of(now.fractions().get(i), INKS.get(i)))
                                .toList(),
                        1,
                        false,
                        now.number() + " " + now.extra())));
        var number = Parts.label(line.map(LedgerViewModel.LineBar::number), "caption");
        number.setMinWidth(14);
        var extra = wide(Parts.label(line.map(LedgerViewModel.LineBar::extra), "caption"), MONEY);
        line.map(LedgerViewModel.LineBar::loses).subscribe(loses -> {
            extra.getStyleClass().removeAll("bad", "strong");
            if (loses) {
                extra.getStyleClass().addAll("bad", "strong");
            }
        });
        return Parts.row(4, number, bar, extra);
    }

    private static Label wide(Label label, double width) {
        label.setMinWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
