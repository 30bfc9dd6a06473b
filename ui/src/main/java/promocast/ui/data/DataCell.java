package promocast.ui.data;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import promocast.data.ColumnRole;

/** A value. What a fix has changed is marked, and tells what stood there before. */
final class DataCell extends TableCell<DataRow, DataRow> {
    private static final PseudoClass OFFER = PseudoClass.getPseudoClass("offer");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private final DataViewModel model;
    private final String column;

    DataCell(DataViewModel model, String column, boolean number) {
        this.model = model;
        this.column = column;
        setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable DataRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            show("", Optional.empty());
            pseudoClassStateChanged(OFFER, false);
            pseudoClassStateChanged(OUT, false);
            return;
        }
        var shown = item.shown();
        var role = model.roles().role(shown.prepared(), column);
        boolean gone = shown.table().find(column).isEmpty();
        pseudoClassStateChanged(OFFER, RoleNames.offer(role));
        pseudoClassStateChanged(OUT, role == ColumnRole.IGNORED || gone);
        show(shown.text(column, item.position()), shown.before(column, item.position()));
    }

    private void show(String text, Optional<String> before) {
        setText(text);
        setGraphic(before.map(was -> marked(text)).orElse(null));
        setContentDisplay(before.isPresent() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        setTooltip(before.map(was -> new Tooltip(model.texts().get("data.table.before", was)))
                .orElse(null));
    }

    private static Label marked(String text) {
        var fixed = new Label(text.isEmpty() ? "–" : text);
        fixed.getStyleClass().add("fixed-value");
        return fixed;
    }
}
