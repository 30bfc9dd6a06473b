package promocast.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.StackPane;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.ui.control.CellText;
import promocast.ui.control.TextWidth;
import promocast.ui.grid.GridColumn;
import promocast.ui.grid.RowGrid;

/**
 * The rows on the screen, however many there are. The first column always stays; of a very wide table the others are
 * turned like pages.
 */
final class DataTable extends StackPane {
    /** Columns that are shown at once. */
    static final int COLUMNS = 60;

    private static final int MEASURED = 50;

    private final DataViewModel model;
    private final RowGrid grid;
    private final List<ColumnHeader> headers = new ArrayList<>();
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private List<Column> columns = List.of();
    private Optional<Dataset> columnsOf = Optional.empty();

    DataTable(DataViewModel model) {
        this.model = model;
        grid = new RowGrid(model.texts().text("data.table.name"));
        grid.setId("data-table");
        setMinHeight(160);
        getChildren().add(grid);
        model.rows().shownProperty().subscribe(rows -> rows.ifPresent(this::show));
    }

    /** The rows as they are drawn. */
    RowGrid grid() {
        return grid;
    }

    /** Number of the first column in sight of a table with more than {@link #COLUMNS}, not counting the one that stays. */
    ReadOnlyIntegerProperty firstColumnProperty() {
        return first.getReadOnlyProperty();
    }

    /** Shows the columns from the given one on, beside the first one. */
    void turnTo(int column) {
        first.set(Math.max(0, column));
        model.rows()
                .shownProperty()
                .get()
                .ifPresent(rows -> build(rows, rows.source().table()));
    }

    private void show(ShownRows rows) {
        var table = rows.source().table();
        if (columnsOf.filter(before -> before == table).isEmpty()) {
            columnsOf = Optional.of(table);
            first.set(0);
            build(rows, table);
            grid.scrollTo(0);
        } else {
            grid.show(cells(rows));
        }
    }

    private void build(ShownRows rows, Dataset table) {
        headers.forEach(ColumnHeader::close);
        headers.clear();
        var all = table.columns();
        columns = first.get() == 0
                ? all.stream().limit(COLUMNS).toList()
                : Stream.concat(
                                all.stream().limit(1),
                                all.stream().skip(first.get()).limit(COLUMNS))
                        .toList();
        grid.columns(columns.stream().map(this::column).toList(), cells(rows));
    }

    private ShownCells cells(ShownRows rows) {
        return new ShownCells(rows, columns, model.texts());
    }

    private GridColumn column(Column column) {
        var header = new ColumnHeader(model, column.name());
        headers.add(header);
        boolean number = column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER;
        return new GridColumn(column.name(), header, width(column), number);
    }

    private static double width(Column column) {
        double longest = 1.06 * TextWidth.of(column.name()) + 14;
        for (int row = 0; row < Math.min(MEASURED, column.size()); row++) {
            longest = Math.max(longest, TextWidth.of(CellText.of(column, row)));
        }
        double least = column.type() == ColumnType.TEXT ? 96 : 88;
        return Math.min(200, Math.max(least, 26 + longest));
    }
}
