package promocast.ui.scenario;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import promocast.ui.control.Parts;

/** The tab of a scenario while its name is typed: Enter takes it, Escape leaves it; what is wrong stands beside it. */
final class NameField extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field;

    NameField(ScenariosViewModel model, ScenarioTab tab) {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("scenario-naming");
        field = new TextField(tab.name());
        field.setId("scenario-name");
        field.setPrefWidth(170);
        field.accessibleTextProperty().bind(model.texts().text("scenario.rename.name"));
        var problem = Parts.label(model.texts().saying(model.problemProperty()), "small", "bad");
        problem.setMinWidth(USE_PREF_SIZE);
        var shown = Parts.shownWhile(model.problemProperty().map(java.util.Optional::isPresent), problem);
        model.problemProperty().subscribe(why -> field.pseudoClassStateChanged(WRONG, why.isPresent()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                model.rename(field.getText());
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.stopRenaming();
            }
        });
        field.focusedProperty().addListener((value, was, now) -> {
            if (was && !now && getScene() != null) {
                model.rename(field.getText());
            }
        });
        getChildren().addAll(new Badge(tab.letter()), field, shown);
    }

    /** Takes the keyboard. */
    void take() {
        field.requestFocus();
        field.selectAll();
    }
}
