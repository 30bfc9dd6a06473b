package promocast.ui.data;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import promocast.data.ColumnRole;

/** A value. What a fix has changed is marked, and tells what stood there before. */
final class DataCell extends TableCell<Integer, String> {
    private static final PseudoClass OFFER = PseudoClass.getPseudoClass("offer");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private final DataViewModel model;
    private final String column;
    private final Supplier<Optional<ShownRows>> rows;
    private final Label fixed = new Label();
    private final Tooltip before = new Tooltip();

    DataCell(DataViewModel model, String column, boolean number, Supplier<Optional<ShownRows>> rows) {
        this.model = model;
        this.column = column;
        this.rows = rows;
        fixed.getStyleClass().add("fixed-value");
        setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        var now = rows.get();
        var role =
                now.map(shown -> model.roles().role(shown.prepared(), column)).orElse(ColumnRole.IGNORED);
        boolean there =
                now.filter(shown -> shown.table().find(column).isPresent()).isPresent();
        pseudoClassStateChanged(OFFER, !empty && RoleNames.offer(role));
        pseudoClassStateChanged(OUT, !empty && (role == ColumnRole.IGNORED || !there));
        var was = empty || item == null
                ? Optional.<String>empty()
                : now.filter(shown ->
                                getIndex() >= 0 && getIndex() < shown.view().size())
                        .flatMap(shown -> shown.before(column, getIndex()));
        setText(empty || item == null ? "" : item);
        if (was.isPresent()) {
            fixed.setText(item.isEmpty() ? "–" : item);
            before.setText(model.texts().get("data.table.before", was.get()));
        }
        setGraphic(was.isPresent() ? fixed : null);
        setContentDisplay(was.isPresent() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        setTooltip(was.isPresent() ? before : null);
    }
}
