package promocast.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the smallest parts, with their style classes, in one line each. */
public final class Parts {
    private Parts() {}

    /** A label that shows a changing text, such as {@code texts.text("plan.lines.title")}. */
    public static Label label(ObservableValue<String> text, String... styles) {
        var label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A label that shows a changing text over as many lines as it needs. */
    public static Label paragraph(ObservableValue<String> text, String... styles) {
        var label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** An icon of the feather pack, such as {@code fth-check}. */
    public static FontIcon icon(String code, String... styles) {
        var icon = new FontIcon(code);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** A button with a text. */
    public static Button button(ObservableValue<String> text, Runnable act, String... styles) {
        var button = new Button();
        button.setMnemonicParsing(false);
        button.textProperty().bind(text);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }

    /** A button with an icon and a text. */
    public static Button button(String icon, ObservableValue<String> text, Runnable act, String... styles) {
        var button = button(text, act, styles);
        button.setGraphic(icon(icon));
        return button;
    }

    /** A button with an icon only; its name is its tooltip and what screen readers say. */
    public static Button iconButton(String icon, ObservableValue<String> name, Runnable act) {
        var button = new Button("", icon(icon));
        button.getStyleClass().add("icon");
        button.accessibleTextProperty().bind(name);
        button.setTooltip(tooltip(name));
        button.setOnAction(pressed -> act.run());
        return button;
    }

    /** An item of a menu: icon, name, and what it does. */
    public static MenuItem menuItem(String icon, ObservableValue<String> name, Runnable act) {
        var item = new MenuItem();
        item.textProperty().bind(name);
        item.setGraphic(icon(icon));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    /** A tooltip that shows a changing text. */
    public static Tooltip tooltip(ObservableValue<String> text) {
        var tip = new Tooltip();
        tip.textProperty().bind(text);
        tip.setShowDelay(Duration.millis(350));
        tip.setMaxWidth(320);
        tip.setWrapText(true);
        return tip;
    }

    /** Empty space that takes what is left of a row or column. */
    public static Region spring() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A horizontal hairline. */
    public static Region hairline() {
        var line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }

    /** A row, its children centred vertically. */
    public static HBox row(double gap, Node... children) {
        var row = new HBox(gap, children);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    /** Shows a node and gives it room only while a condition holds. */
    public static <N extends Node> N shownWhile(ObservableValue<Boolean> condition, N node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
