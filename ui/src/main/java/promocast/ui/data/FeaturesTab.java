package promocast.ui.data;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** What the model in use makes of the columns. */
final class FeaturesTab extends VBox {
    FeaturesTab(DataViewModel model) {
        super(8);
        var texts = model.texts();
        getStyleClass().add("card");
        setPadding(new Insets(12, 14, 10, 14));
        var pane = new ConditionPane(texts, new Region());
        pane.conditionProperty()
                .set(new Condition.Told(
                        Condition.Tone.EMPTY,
                        Texts.message("data.features.none"),
                        Texts.message("data.features.none.why"),
                        Optional.of(new Condition.Act(Texts.message("data.train.act"), model::train))));
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(Parts.label(texts.text("data.features.title"), "title"), pane);
    }
}
