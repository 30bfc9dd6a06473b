package promocast.ui.data;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.ui.control.Parts;
import promocast.ui.session.Prepared;

/** All rows of the table with the fixes that are on, and what each column is for in its header. */
final class PreviewTable extends VBox {
    private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");
    private static final PseudoClass OFFER = PseudoClass.getPseudoClass("offer");

    private final DataViewModel model;
    private final TableView<Integer> table = new TableView<>();
    private final List<ColumnHeader> headers = new ArrayList<>();
    private Optional<Dataset> columnsOf = Optional.empty();
    private Optional<Prepared> shown = Optional.empty();

    PreviewTable(DataViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "table-card");
        table.getStyleClass().add("preview-table");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setMinHeight(160);
        table.accessibleTextProperty().bind(model.context().texts().text("data.table.name"));
        VBox.setVgrow(table, Priority.ALWAYS);
        var rows = Parts.label(
                javafx.beans.binding.Bindings.createStringBinding(
                        () -> model.prepared()
                                .getValue()
                                .map(ready -> model.context()
                                        .texts()
                                        .get("data.table.rows", ready.table().rows()))
                                .orElse(""),
                        model.prepared(),
                        model.context().texts().localeProperty()),
                "caption");
        var foot = Parts.row(8, rows);
        foot.getStyleClass().add("table-foot");
        getChildren().addAll(table, foot);
        model.prepared().subscribe(ready -> ready.ifPresent(this::show));
    }

    private void show(Prepared ready) {
        shown = Optional.of(ready);
        var source = ready.source().table();
        if (!columnsOf.equals(Optional.of(source))) {
            columnsOf = Optional.of(source);
            headers.forEach(ColumnHeader::close);
            headers.clear();
            table.getColumns()
                    .setAll(source.columns().stream().map(this::column).toList());
        }
        table.setItems(FXCollections.observableList(new RowNumbers(ready.table().rows())));
        table.refresh();
    }

    private TableColumn<Integer, String> column(Column column) {
        var made = new TableColumn<Integer, String>();
        var header = new ColumnHeader(model, column.name());
        headers.add(header);
        made.setGraphic(header);
        made.setSortable(false);
        made.setReorderable(false);
        made.setPrefWidth(width(column));
        made.setMinWidth(76);
        boolean number = column.type() != ColumnType.TEXT;
        made.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text(column.name(), cell.getValue())));
        made.setCellFactory(any -> new ValueCell(column.name(), number));
        return made;
    }

    private static double width(Column column) {
        int longest = column.name().length();
        for (int row = 0; row < Math.min(50, column.size()); row++) {
            longest = Math.max(longest, column.text(row).length());
        }
        double least = column.type() == ColumnType.NUMBER ? 112 : 92;
        return Math.min(180, Math.max(least, 26 + 7.2 * longest));
    }

    private String text(String column, int row) {
        return shown.flatMap(ready -> ready.table().find(column))
                .filter(found -> row < found.size())
                .map(found -> found.text(row))
                .orElse("");
    }

    private boolean changed(String column, int row) {
        return shown.filter(
                        ready -> ready.table().rows() == ready.source().table().rows())
                .filter(ready -> ready.table().find(column).isPresent())
                .map(ready -> !ready.source().table().column(column).text(row).equals(text(column, row)))
                .orElse(false);
    }

    private final class ValueCell extends TableCell<Integer, String> {
        private final String column;

        ValueCell(String column, boolean number) {
            this.column = column;
            setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
            var role = shown.map(ready -> model.role(ready, column)).orElse(ColumnRole.IGNORED);
            pseudoClassStateChanged(OFFER, !empty && (role == ColumnRole.ARM || role == ColumnRole.LEVER));
            pseudoClassStateChanged(FIXED, !empty && getIndex() >= 0 && changed(column, getIndex()));
            getStyleClass().remove("muted-cell");
            if (role == ColumnRole.IGNORED) {
                getStyleClass().add("muted-cell");
            }
        }
    }

    /** The numbers from 0 to n - 1 without holding them. */
    private static final class RowNumbers extends AbstractList<Integer> {
        private final int size;

        RowNumbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
