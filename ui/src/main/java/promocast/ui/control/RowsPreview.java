package promocast.ui.control;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;

/** The first rows of a table, plainly: names above, values below. */
public final class RowsPreview extends TableView<Integer> {
    /** Most columns that are shown: nobody reads more, and each of them costs time. */
    public static final int MOST_COLUMNS = 60;

    private static final int MEASURED = 30;
    private static final double WIDEST = 220;
    private static final double NARROWEST = 64;

    /** An empty one. @param name what screen readers say */
    public RowsPreview(ObservableValue<String> name) {
        getStyleClass().add("rows-preview");
        setFixedCellSize(23);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        accessibleTextProperty().bind(name);
    }

    /** Shows the rows of a small table. */
    public void show(Dataset table) {
        getColumns()
                .setAll(table.columns().stream()
                        .limit(MOST_COLUMNS)
                        .map(RowsPreview::column)
                        .toList());
        setItems(FXCollections.observableList(
                IntStream.range(0, table.rows()).boxed().toList()));
    }

    private static TableColumn<Integer, String> column(Column column) {
        var made = new TableColumn<Integer, String>(column.name());
        boolean number = column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER;
        made.setSortable(false);
        made.setReorderable(false);
        made.setPrefWidth(width(column));
        made.setCellValueFactory(cell -> new ReadOnlyStringWrapper(CellText.of(column, cell.getValue())));
        made.setCellFactory(any -> new ValueCell(number));
        return made;
    }

    private static double width(Column column) {
        double longest = IntStream.range(0, Math.min(MEASURED, column.size()))
                .mapToDouble(row -> TextWidth.of(CellText.of(column, row)))
                .max()
                .orElse(0);
        double wide = 24 + Math.max(longest, 1.05 * TextWidth.of(column.name()));
        return Math.min(WIDEST, Math.max(NARROWEST, wide));
    }

    private static final class ValueCell extends TableCell<Integer, String> {
        ValueCell(boolean number) {
            setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
        }
    }
}
