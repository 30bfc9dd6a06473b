package promocast.ui.model;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;

/** The numbers of the model card. */
final class CardView extends VBox {
    private static final double VALUE = 54;
    private static final double RANGE = 96;

    CardView(QualityViewModel model) {
        getChildren().add(new Rows<>(model.cardProperty(), this::section).spaced(8));
    }

    private Node section(ObservableValue<CardSection> section) {
        var rows = new Rows<>(section.map(CardSection::rows), this::row);
        return new VBox(2, Parts.label(section.map(CardSection::title), "caption", "strong"), Parts.hairline(), rows);
    }

    private Node row(ObservableValue<CardSection.Row> row) {
        var label = Parts.label(row.map(CardSection.Row::label), "caption");
        label.setMinWidth(0);
        var line = Parts.row(
                6,
                label,
                Parts.spring(),
                right(Parts.label(row.map(CardSection.Row::value), "small", "strong"), VALUE),
                right(Parts.label(row.map(CardSection.Row::range), "caption"), RANGE));
        line.setMinHeight(21);
        return line;
    }

    private static Label right(Label label, double width) {
        label.setMinWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
