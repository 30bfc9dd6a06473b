package promocast.ui.data;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** The table with the questions that can be asked of it below: which rows, which columns, a filter, a search. */
final class TableCard extends VBox {
    private final DataViewModel model;
    private final Texts texts;
    private final DataTable table;

    TableCard(DataViewModel model) {
        this.model = model;
        this.texts = model.texts();
        this.table = new DataTable(model);
        getStyleClass().addAll("card", "table-card");
        var pane = new ConditionPane(texts, table);
        pane.conditionProperty().bind(condition());
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(pane, new FilterProblem(model.rows(), texts), foot());
    }

    private ObjectBinding<Condition> condition() {
        return Bindings.createObjectBinding(
                () -> model.stale().get() || model.rows().waitingProperty().get()
                        ? new Condition.Stale()
                        : nothing().<Condition>map(told -> told).orElseGet(Condition::ready),
                model.stale(),
                model.rows().waitingProperty(),
                model.rows().shownProperty());
    }

    /** What to say where no row is shown. */
    private Optional<Condition.Told> nothing() {
        return model.rows()
                .shownProperty()
                .get()
                .filter(rows -> rows.view().size() == 0 && rows.query().selects())
                .map(rows -> new Condition.Told(
                        Condition.Tone.EMPTY,
                        Texts.message("data.table.none"),
                        Texts.message("data.table.none.why"),
                        Optional.of(new Condition.Act(Texts.message("data.table.all"), model.rows()::showAll))));
    }

    private HBox foot() {
        var rows = Parts.label(
                Bindings.createStringBinding(
                        this::rows,
                        table.grid().firstRowProperty(),
                        table.grid().lastRowProperty(),
                        model.rows().shownProperty(),
                        texts.localeProperty()),
                "caption");
        rows.setMinWidth(USE_PREF_SIZE);
        var foot = Parts.row(8, rows, focus(), pager(), Parts.spring(), search(), filter());
        foot.getStyleClass().add("table-foot");
        return foot;
    }

    private String rows() {
        var shown = model.rows().shownProperty().get();
        if (shown.isEmpty()) {
            return "";
        }
        int found = shown.get().view().size();
        int all = shown.get().table().rows();
        int from = Math.min(table.grid().firstRowProperty().get() + 1, found);
        int to = Math.min(table.grid().lastRowProperty().get() + 1, found);
        return shown.get().query().selects()
                ? texts.get("data.table.found", from, to, found, all)
                : texts.get("data.table.rows", from, to, all);
    }

    /** The finding whose rows are shown, with a way back to all rows. */
    private HBox focus() {
        var query = model.rows().queryProperty();
        var title = texts.saying(query.map(now -> now.focus().map(RowQuery.Focus::title)));
        var chip = new Chip(title, Chip.Tone.WARN);
        chip.setMinWidth(40);
        chip.setMaxWidth(260);
        var close = Parts.iconButton("fth-x", texts.text("data.table.all"), model.rows()::unfocus);
        close.setId("show-all-rows");
        close.getStyleClass().add("tiny");
        return Parts.shownWhile(query.map(now -> now.focus().isPresent()), Parts.row(2, chip, close));
    }

    private HBox pager() {
        var columns = model.source()
                .map(source -> source.map(one -> one.table().columns().size()).orElse(0));
        var words = Parts.label(
                Bindings.createStringBinding(
                        () -> texts.get(
                                "data.table.columns",
                                table.firstColumnProperty().get() + 1,
                                Math.min(table.firstColumnProperty().get() + DataTable.COLUMNS, columns.getValue()),
                                columns.getValue()),
                        table.firstColumnProperty(),
                        columns,
                        texts.localeProperty()),
                "caption");
        words.setMinWidth(USE_PREF_SIZE);
        var back = Parts.iconButton("fth-chevron-left", texts.text("data.table.columns.back"), () -> turn(-1));
        var on = Parts.iconButton("fth-chevron-right", texts.text("data.table.columns.on"), () -> turn(1));
        back.setId("columns-back");
        on.setId("columns-on");
        back.getStyleClass().add("tiny");
        on.getStyleClass().add("tiny");
        back.disableProperty().bind(table.firstColumnProperty().lessThanOrEqualTo(0));
        on.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> table.firstColumnProperty().get() + DataTable.COLUMNS >= columns.getValue(),
                        table.firstColumnProperty(),
                        columns));
        return Parts.shownWhile(columns.map(count -> count > DataTable.COLUMNS), Parts.row(4, words, back, on));
    }

    private void turn(int pages) {
        table.turnTo(table.firstColumnProperty().get() + pages * DataTable.COLUMNS);
    }

    private QueryField search() {
        var field = new QueryField(
                "fth-search",
                texts.text("data.table.search"),
                150,
                text -> model.rows().search(text));
        field.field().setId("table-search");
        model.rows().queryProperty().subscribe(query -> field.show(query.search()));
        return field;
    }

    private QueryField filter() {
        var field = new QueryField(
                "fth-filter",
                texts.text("data.table.filter"),
                210,
                text -> model.rows().filter(text));
        field.field().setId("table-filter");
        model.rows().queryProperty().subscribe(query -> field.show(query.filter()));
        model.rows().problemProperty().subscribe(problem -> field.wrong(problem.isPresent()));
        return field;
    }
}
