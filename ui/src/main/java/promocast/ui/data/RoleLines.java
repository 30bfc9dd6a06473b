package promocast.ui.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** Makes the lines of the roles: a chip, the column, the reason, and what else it may be. */
final class RoleLines {
    private static final double CHIP = 82;
    private static final double NAME = 120;
    /** Guesses that are less sure than this are marked. */
    private static final double SURE = 0.6;

    private final DataViewModel model;
    private final Texts texts;

    RoleLines(DataViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    /** The line of a column. */
    Node column(Prepared ready, Column column) {
        var role = model.roles().role(ready, column.name());
        var field = Optional.ofNullable(
                ready.preparation().roles().action().levers().get(column.name()));
        var word = field.map(name -> "lever." + name).orElse(RoleNames.key(role));
        var line = line(
                role, texts.get(word), column.name(), texts.say(model.roles().reason(ready, column.name())));
        if (role == ColumnRole.ARM) {
            line.getChildren().add(arm(ready, column));
        }
        if (role == ColumnRole.LEVER) {
            line.getChildren().add(lever(ready, column));
        }
        line.getChildren().addAll(other(ready, column), mark(ready, column));
        return line;
    }

    /** Whether the guess is sure; what the planner has said always is. */
    private Node mark(Prepared ready, Column column) {
        double sure = model.roles().confidence(ready, column.name());
        if (sure >= SURE) {
            return Parts.icon("fth-check", ready.problem().isEmpty() ? "good" : "subtle", "inline-icon");
        }
        var doubt = new Label("", Parts.icon("fth-help-circle", "warn", "inline-icon"));
        doubt.setTooltip(Parts.tooltip(texts.text("data.roles.unsure", sure)));
        doubt.setAccessibleText(texts.get("data.roles.unsure", sure));
        return doubt;
    }

    /** One line for several columns of a role; it opens to a line each. */
    Node group(ColumnRole role, List<Column> columns, BooleanProperty open) {
        var names = columns.stream().limit(40).map(Column::name).toList();
        var key = role == ColumnRole.FEATURE ? "data.roles.features" : "data.roles.ignored";
        var line = line(
                role,
                texts.get(RoleNames.key(role)),
                texts.get("data.roles.columns", columns.size()),
                texts.get(key, String.join(", ", names) + (columns.size() > names.size() ? ", …" : "")));
        var turn = Parts.iconButton(
                open.get() ? "fth-chevron-up" : "fth-chevron-down",
                texts.text(open.get() ? "data.roles.fold" : "data.roles.unfold"),
                () -> open.set(!open.get()));
        turn.getStyleClass().add("tiny");
        turn.setId("unfold-" + role.key());
        line.getChildren().add(turn);
        return line;
    }

    /** The line of a role that no column has. */
    Node absent(ColumnRole role) {
        var name = role == ColumnRole.CLICK ? "data.role.outcome" : RoleNames.key(role);
        var line =
                line(role, texts.get(name), texts.get("data.roles.none"), texts.get("data.roles.none." + role.key()));
        boolean fine = role == ColumnRole.ID;
        line.getChildren()
                .add(Parts.icon(fine ? "fth-check" : "fth-alert-circle", fine ? "good" : "bad", "inline-icon"));
        return line;
    }

    private HBox line(ColumnRole role, String word, String name, String why) {
        var chip = new Chip(new SimpleStringProperty(word), RoleNames.tone(role));
        chip.setMinWidth(CHIP);
        chip.setAlignment(Pos.CENTER);
        var column = new Label(name);
        column.getStyleClass().addAll("small", "medium");
        column.setMinWidth(NAME);
        column.setPrefWidth(NAME);
        var reason = new Label(why);
        reason.getStyleClass().addAll("small", "muted");
        reason.setMinWidth(0);
        reason.setTooltip(Parts.tooltip(reason.textProperty()));
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setMaxWidth(Double.MAX_VALUE);
        var line = Parts.row(10, chip, column, reason);
        line.getStyleClass().add("role-line");
        return line;
    }

    /** The role that it has if it does not have this one: one click. */
    private Node other(Prepared ready, Column column) {
        var role = model.roles().other(ready, column.name());
        var act = Parts.button(
                texts.text("data.roles.other", RoleNames.of(role)),
                () -> model.roles().give(column.name(), role, field(column, role)),
                "link");
        act.setId("other-" + column.name());
        act.setVisible(role != ColumnRole.LEVER || !field(column, role).isEmpty());
        act.setMinWidth(Region.USE_PREF_SIZE);
        return act;
    }

    /** The offer field that a column sets where it is a lever again. */
    private String field(Column column, ColumnRole role) {
        return model.roles()
                .guess()
                .filter(guess -> role == ColumnRole.LEVER)
                .map(guess -> guess.roles().action().levers().get(column.name()))
                .orElse("");
    }

    /** Which group the others are compared with. */
    private Node arm(Prepared ready, Column column) {
        var now = ready.preparation().roles().action().controlArm();
        return values(
                column, texts.get("data.roles.control", now.orElse("?")), now.isPresent(), model.roles()::control);
    }

    /** Which value of a lever means no offer. */
    private Node lever(Prepared ready, Column column) {
        var controls = ready.preparation().roles().action().controlLevers();
        var now = controls.getOrDefault(column.name(), "0");
        return values(
                column,
                texts.get("data.roles.controlLever", now),
                true,
                value -> model.roles().control(column.name(), value));
    }

    private static Node values(Column column, String words, boolean known, Consumer<String> take) {
        var menu = new MenuButton(words);
        menu.setMnemonicParsing(false);
        menu.getStyleClass().addAll("role-menu", known ? "outline" : "bad");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setId("control-" + column.name());
        menu.setOnShowing(showing -> menu.getItems()
                .setAll(RolesViewModel.values(column).stream()
                        .map(value -> item(value, take))
                        .toList()));
        menu.getItems().setAll(item("…", value -> {}));
        return menu;
    }

    private static MenuItem item(String value, Consumer<String> take) {
        var item = new MenuItem(value);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> take.accept(value));
        return item;
    }
}
