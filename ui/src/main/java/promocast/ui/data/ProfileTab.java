package promocast.ui.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.data.profile.ColumnProfile;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** A row a column: its distribution drawn, what is missing, how many values, their range, the balance of the groups. */
final class ProfileTab extends HBox {
    private static final double ROW = 40;

    private final DataViewModel model;
    private final Texts texts;
    private final TableView<ColumnProfile> table = new TableView<>();
    private final ObservableList<ColumnProfile> rows = FXCollections.observableArrayList();
    private String wanted = "";

    ProfileTab(DataViewModel model) {
        super(10);
        this.model = model;
        this.texts = model.texts();
        table.getStyleClass().add("profile-table");
        table.setId("profile-table");
        table.setFixedCellSize(ROW);
        table.setItems(rows);
        table.setPlaceholder(Parts.label(texts.text("data.profile.none"), "small", "muted"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.accessibleTextProperty().bind(texts.text("data.profile.name"));
        table.getColumns().setAll(columns());
        var pane = new ConditionPane(texts, table);
        pane.conditionProperty()
                .bind(StageWords.condition(
                        model.profiling(), model.insight().map(Optional::isPresent), model.insightStale()));
        VBox.setVgrow(pane, Priority.ALWAYS);
        var card = new VBox(pane, foot());
        card.getStyleClass().addAll("card", "table-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        var detail = new ProfileDetail(texts);
        table.getSelectionModel().selectedItemProperty().subscribe(one -> detail.show(Optional.ofNullable(one)));
        getChildren().addAll(card, detail);
        model.insight().subscribe(found -> list());
        texts.localeProperty().addListener((property, was, now) -> table.refresh());
    }

    private void list() {
        var kept =
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(ColumnProfile::name);
        var found = model.insight().get().map(Insight::columns).orElse(List.of());
        var words = wanted.strip().toLowerCase(Locale.ROOT);
        rows.setAll(found.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words))
                .toList());
        table.sort();
        int again = Math.max(0, rows.stream().map(ColumnProfile::name).toList().indexOf(kept.orElse("")));
        table.getSelectionModel().select(again);
    }

    private Node foot() {
        var words = Parts.label(texts.text("data.profile.about"), "caption");
        words.setMinWidth(0);
        var search = new QueryField("fth-search", texts.text("data.profile.search"), 180, text -> {
            wanted = text;
            list();
        });
        var foot = Parts.row(8, words, Parts.spring(), new StageLine(texts, model.profiling()), search);
        foot.getStyleClass().add("table-foot");
        return foot;
    }

    private List<TableColumn<ColumnProfile, ?>> columns() {
        var name = column("data.profile.column", 180, ProfileCells.Name::new);
        name.setComparator(Comparator.comparing(ColumnProfile::name));
        var shape = column("data.profile.shape", 150, any -> new ProfileCells.Shape());
        shape.setSortable(false);
        return List.of(
                name,
                shape,
                number("data.profile.missing", 92, ColumnProfile::missing, any -> new ProfileCells.Missing()),
                number("data.profile.distinct", 84, ColumnProfile::distinct, ProfileCells.Distinct::new),
                number("data.profile.range", 170, ProfileTab::spread, ProfileCells.Range::new),
                number("data.profile.balance", 92, ProfileTab::imbalance, ProfileCells.Balance::new));
    }

    private static double spread(ColumnProfile profile) {
        return profile.numbers().map(numbers -> numbers.max() - numbers.min()).orElse(-1.0);
    }

    /** The largest difference between two groups; below 0 where nothing is compared. */
    static double imbalance(ColumnProfile profile) {
        return profile.balance().map(found -> found.largest().smd()).orElse(-1.0);
    }

    private TableColumn<ColumnProfile, ColumnProfile> number(
            String key,
            double width,
            ToDoubleFunction<ColumnProfile> value,
            Function<Texts, TableCell<ColumnProfile, ColumnProfile>> cell) {
        var made = column(key, width, cell);
        made.setComparator(Comparator.comparingDouble(value));
        return made;
    }

    private TableColumn<ColumnProfile, ColumnProfile> column(
            String key, double width, Function<Texts, TableCell<ColumnProfile, ColumnProfile>> cell) {
        var made = new TableColumn<ColumnProfile, ColumnProfile>();
        made.textProperty().bind(texts.text(key));
        made.setPrefWidth(width);
        made.setMinWidth(Math.min(width, 72));
        made.setReorderable(false);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(any -> cell.apply(texts));
        return made;
    }

    /** Keeps a node in the middle of a cell. */
    static Region centred(Node node) {
        var box = new VBox(node);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
