package promocast.ui.plan;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import promocast.ui.control.Fold;
import promocast.ui.control.Parts;

/** The fields that change costs only, two a row. */
final class CostsView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final CostsViewModel model;
    private final Fold fold;

    CostsView(CostsViewModel model) {
        this.model = model;
        getStyleClass().add("panel-section");
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        for (int half = 0; half < 2; half++) {
            var name = new ColumnConstraints();
            name.setHgrow(javafx.scene.layout.Priority.ALWAYS);
            var field = new ColumnConstraints(54, 60, 72);
            grid.getColumnConstraints().addAll(name, field);
        }
        model.fieldsProperty().subscribe(fields -> fill(grid, fields));
        fold = new Fold(
                model.texts().text("plan.costs.title"),
                model.summaryProperty(),
                model.texts().text("plan.costs.open"),
                grid);
        getChildren().add(fold);
    }

    /** Folds while the window is narrow. */
    void follow(ObservableValue<Boolean> narrow) {
        narrow.subscribe(now -> fold.openProperty().set(!now));
    }

    private void fill(GridPane grid, List<CostField> fields) {
        grid.getChildren().clear();
        for (int i = 0; i < fields.size(); i++) {
            var field = field(fields.get(i));
            var name = Parts.label(model.texts().text(fields.get(i).nameKey()), "small");
            name.setLabelFor(field);
            grid.add(name, i % 2 * 2, i / 2);
            grid.add(field, i % 2 * 2 + 1, i / 2);
        }
    }

    private Node field(CostField field) {
        var input = new TextField();
        input.getStyleClass().add("number-field");
        input.setAlignment(Pos.CENTER_RIGHT);
        input.accessibleTextProperty().bind(model.texts().text(field.nameKey()));
        field.textProperty().subscribe(input::setText);
        Fields.taking(input, () -> {
            var problem = field.type(input.getText());
            input.pseudoClassStateChanged(WRONG, problem.isPresent());
            input.setTooltip(
                    problem.map(why -> Parts.tooltip(model.texts().saying(why))).orElse(null));
            if (problem.isEmpty()) {
                input.setText(field.textProperty().getValue());
            }
        });
        return input;
    }
}
