package promocast.ui.control;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.text.Texts;

/** A white surface with a title, a subtitle, acts at its right, and a content that is in one {@link Condition}. */
public final class Card extends VBox {
    private final HBox head = Parts.row(8);
    private final ConditionPane pane;

    /** A card without a head. */
    public Card(Texts texts, Node content) {
        super(6);
        getStyleClass().add("card");
        pane = new ConditionPane(texts, content);
        pane.edgeProperty().bind(pane.layoutYProperty());
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
    }

    /** Gives it a title, what the title is about, and acts at its right. */
    public Card titled(ObservableValue<String> title, Optional<ObservableValue<String>> subtitle, Node... acts) {
        var name = Parts.label(title, "title");
        name.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        head.getChildren().setAll(name);
        subtitle.ifPresent(text -> head.getChildren().add(Parts.label(text, "small", "muted")));
        head.getChildren().add(Parts.spring());
        head.getChildren().addAll(acts);
        head.setMinHeight(20);
        if (!getChildren().contains(head)) {
            getChildren().add(0, head);
        }
        return this;
    }

    /** The state of its content. */
    public ObjectProperty<Condition> conditionProperty() {
        return pane.conditionProperty();
    }
}
