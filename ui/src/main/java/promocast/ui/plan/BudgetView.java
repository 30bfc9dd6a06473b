package promocast.ui.plan;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import promocast.ui.chart.Ink;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Parts;

/** The budget, how much of it is spent, and what more of it would earn. */
final class BudgetView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    BudgetView(BudgetViewModel model) {
        super(6);
        getStyleClass().add("panel-section");
        var texts = model.texts();
        var field = new TextField();
        field.getStyleClass().add("number-field");
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setPrefWidth(96);
        field.accessibleTextProperty().bind(texts.text("plan.budget.title"));
        model.textProperty().subscribe(field::setText);
        Fields.taking(
                field,
                () -> field.pseudoClassStateChanged(
                        WRONG,
                        !field.getText().equals(model.textProperty().getValue())
                                && model.type(field.getText()).isPresent()));
        var bar = new StackedBar(7);
        Runnable draw = () -> {
            double spent = model.fractionProperty().getValue();
            bar.stackProperty()
                    .set(new StackedBar.Stack(
                            java.util.List.of(StackedBar.Part.of(Math.min(1, spent), spent > 1 ? Ink.BAD : Ink.PLAN)),
                            1,
                            true,
                            model.spentProperty().getValue()));
        };
        model.fractionProperty().subscribe(draw);
        getChildren()
                .addAll(
                        Parts.row(6, Parts.label(texts.text("plan.budget.title"), "title"), Parts.spring(), field),
                        Parts.shownWhile(model.fractionProperty().map(share -> !share.isNaN()), bar),
                        Parts.label(model.spentProperty(), "caption"),
                        Parts.paragraph(model.sentenceProperty(), "small"));
    }
}
