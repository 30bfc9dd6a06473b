package promocast.ui.data;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import promocast.data.ColumnRole;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** The role of a column as a chip that opens the other roles. */
final class RoleMenu extends MenuButton {
    private final DataViewModel model;
    private final Texts texts;
    private final String column;
    private final Subscription following;

    RoleMenu(DataViewModel model, String column) {
        this.model = model;
        this.texts = model.texts();
        this.column = column;
        getStyleClass().add("role-menu");
        setId("role-" + column);
        setMinWidth(Region.USE_PREF_SIZE);
        getItems().add(new MenuItem());
        setOnShowing(showing -> offer());
        following = Subscription.combine(
                model.prepared().subscribe(ready -> name()),
                texts.localeProperty().subscribe(locale -> name()));
    }

    /** The roles are listed when the menu opens: a table has as many menus as columns. */
    private void offer() {
        setOnShowing(null);
        getItems().clear();
        for (var role : RoleNames.OFFERED) {
            if (role == ColumnRole.PROPENSITY || role == ColumnRole.IGNORED || role == ColumnRole.CLICK) {
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(role == ColumnRole.LEVER ? levers() : item(role));
        }
    }

    /** Stops following the data; the menu is not shown any more. */
    void close() {
        following.unsubscribe();
    }

    private MenuItem item(ColumnRole role) {
        var item = new MenuItem();
        item.textProperty().bind(texts.text(RoleNames.key(role)));
        item.setOnAction(chosen -> model.roles().give(column, role, ""));
        return item;
    }

    private MenuItem levers() {
        var menu = new Menu();
        menu.textProperty().bind(texts.text(RoleNames.key(ColumnRole.LEVER)));
        for (var field : RoleEdit.FIELDS) {
            var item = new MenuItem();
            item.textProperty().bind(texts.text("lever." + field));
            item.setOnAction(chosen -> model.roles().give(column, ColumnRole.LEVER, field));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** The role; dots while nobody knows it. */
    private void name() {
        var ready = model.prepared().getValue();
        setDisable(ready.isEmpty());
        ready.ifPresentOrElse(this::show, () -> setText("…"));
    }

    private void show(Prepared ready) {
        var role = model.roles().role(ready, column);
        var field = ready.preparation().roles().action().levers().get(column);
        var name = role == ColumnRole.LEVER && field != null ? "lever." + field : RoleNames.key(role);
        setText(texts.get(name));
        accessibleTextProperty().set(texts.get("data.role.of", column, texts.get(name)));
        var tone = RoleNames.tone(role).style();
        getStyleClass().removeAll("accented", "good", "outline");
        if (!tone.isEmpty()) {
            getStyleClass().add(tone);
        }
    }
}
