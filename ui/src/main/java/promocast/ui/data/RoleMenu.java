package promocast.ui.data;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
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
        this.texts = model.context().texts();
        this.column = column;
        getStyleClass().add("role-menu");
        setId("role-" + column);
        setMinWidth(Region.USE_PREF_SIZE);
        for (var role : ColumnRole.values()) {
            if (role == ColumnRole.ID || role == ColumnRole.IGNORED || role == ColumnRole.CLICK) {
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(role == ColumnRole.LEVER ? levers() : item(role));
        }
        following = Subscription.combine(
                model.prepared().subscribe(ready -> ready.ifPresent(this::show)),
                texts.localeProperty()
                        .subscribe(locale -> model.prepared().getValue().ifPresent(this::show)));
    }

    /** Stops following the data; the menu is not shown any more. */
    void close() {
        following.unsubscribe();
    }

    private MenuItem item(ColumnRole role) {
        var item = new MenuItem();
        item.textProperty().bind(texts.text(role.nameKey()));
        item.setOnAction(chosen -> model.give(column, role, ""));
        return item;
    }

    private MenuItem levers() {
        var menu = new Menu();
        menu.textProperty().bind(texts.text(ColumnRole.LEVER.nameKey()));
        for (var field : RoleEdit.FIELDS) {
            var item = new MenuItem();
            item.textProperty().bind(texts.text("lever." + field));
            item.setOnAction(chosen -> model.give(column, ColumnRole.LEVER, field));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void show(Prepared ready) {
        var role = model.role(ready, column);
        var field = ready.preparation().roles().action().levers().get(column);
        setText(role == ColumnRole.LEVER && field != null ? texts.get("lever." + field) : texts.get(role.nameKey()));
        getStyleClass().removeAll("accented", "good", "outline");
        if (role == ColumnRole.ARM || role == ColumnRole.LEVER) {
            getStyleClass().add("accented");
        } else if (role.outcome().isPresent()) {
            getStyleClass().add("good");
        } else if (role != ColumnRole.FEATURE) {
            getStyleClass().add("outline");
        }
    }
}
