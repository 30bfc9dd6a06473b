package promocast.ui.data;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.ui.control.CellText;
import promocast.ui.control.TextWidth;

/**
 * The rows on the screen, however many there are: only those in sight have cells, and of a very wide table a window of
 * columns has headers.
 */
final class DataTable extends TableView<DataRow> {
    /** Columns that are shown at once. */
    static final int COLUMNS = 60;

    private static final double ROW = 23;
    private static final int MEASURED = 50;

    private final DataViewModel model;
    private final List<ColumnHeader> headers = new ArrayList<>();
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private Optional<Dataset> columnsOf = Optional.empty();

    DataTable(DataViewModel model) {
        this.model = model;
        getStyleClass().add("preview-table");
        setId("data-table");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setFixedCellSize(ROW);
        setMinHeight(160);
        setPlaceholder(new Region());
        accessibleTextProperty().bind(model.texts().text("data.table.name"));
        model.rows().shownProperty().subscribe(rows -> rows.ifPresent(this::show));
    }

    /** Number of the first column in sight of a table with more than {@link #COLUMNS}. */
    ReadOnlyIntegerProperty firstColumnProperty() {
        return first.getReadOnlyProperty();
    }

    /** Shows the columns from the given one on. */
    void turnTo(int column) {
        first.set(Math.max(0, column));
        columnsOf.ifPresent(this::build);
    }

    private void show(ShownRows rows) {
        var source = rows.prepared().source().table();
        if (columnsOf.filter(before -> before == source).isEmpty()) {
            columnsOf = Optional.of(source);
            first.set(0);
            build(source);
        }
        setItems(FXCollections.observableList(new Positions(rows)));
    }

    private void build(Dataset source) {
        headers.forEach(ColumnHeader::close);
        headers.clear();
        getColumns()
                .setAll(source.columns().stream()
                        .skip(first.get())
                        .limit(COLUMNS)
                        .map(this::column)
                        .toList());
    }

    private TableColumn<DataRow, DataRow> column(Column column) {
        var made = new TableColumn<DataRow, DataRow>();
        var header = new ColumnHeader(model, column.name());
        headers.add(header);
        made.setGraphic(header);
        made.setSortable(false);
        made.setReorderable(false);
        made.setPrefWidth(width(column));
        made.setMinWidth(72);
        boolean number = column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER;
        made.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        made.setCellFactory(any -> new DataCell(model, column.name(), number));
        return made;
    }

    private static double width(Column column) {
        double longest = 1.06 * TextWidth.of(column.name()) + 14;
        for (int row = 0; row < Math.min(MEASURED, column.size()); row++) {
            longest = Math.max(longest, TextWidth.of(CellText.of(column, row)));
        }
        double least = column.type() == ColumnType.TEXT ? 88 : 76;
        return Math.min(200, Math.max(least, 26 + longest));
    }

    /** The rows of an answer, made when they are asked for. */
    private static final class Positions extends AbstractList<DataRow> {
        private final ShownRows shown;

        Positions(ShownRows shown) {
            this.shown = shown;
        }

        @Override
        public DataRow get(int index) {
            return new DataRow(shown, index);
        }

        @Override
        public int size() {
            return shown.view().size();
        }
    }
}
