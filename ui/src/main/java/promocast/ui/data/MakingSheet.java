package promocast.ui.data;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.control.RowsPreview;
import promocast.ui.text.Texts;

/** The frame of a sheet that makes a table: how it is made at the left, its first rows and what was said at the right. */
final class MakingSheet extends VBox {
    private static final double FORM = 330;

    private final Texts texts;
    private final TableMaking making;
    private final Button use;

    /**
     * A frame.
     *
     * @param form how it is made
     * @param act name of the button that takes the table
     * @param take takes it
     */
    MakingSheet(Texts texts, TableMaking making, Region form, Message act, Runnable take) {
        super(10);
        this.texts = texts;
        this.making = making;
        setPadding(new Insets(12, 16, 14, 16));
        setPrefSize(1120, 640);
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(FORM);
        scroll.setPrefWidth(FORM);
        scroll.setMaxWidth(FORM);
        var right = new VBox(8, head(), rows(), said());
        HBox.setHgrow(right, Priority.ALWAYS);
        var both = new HBox(16, scroll, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        use = Parts.button(texts.saying(act), take, "primary");
        use.setId("use-table");
        use.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> making.madeProperty().get().isEmpty()
                                || !(making.conditionProperty().get() instanceof Condition.Ready),
                        making.madeProperty(),
                        making.conditionProperty()));
        getChildren().addAll(both, Parts.hairline(), foot());
    }

    /** The button that takes the table. */
    Button use() {
        return use;
    }

    private Node head() {
        var size = Bindings.createStringBinding(
                () -> making.madeProperty()
                        .get()
                        .map(made -> texts.get(
                                "data.make.size",
                                made.table().rows(),
                                made.table().columns().size()))
                        .orElse(""),
                making.madeProperty(),
                texts.localeProperty());
        return Parts.row(
                8,
                Parts.label(texts.text("data.make.result"), "title"),
                Parts.spring(),
                Parts.label(size, "small", "muted"));
    }

    private Node rows() {
        var rows = new RowsPreview(texts.text("data.make.rows"));
        making.madeProperty().subscribe(made -> made.ifPresent(one -> rows.show(one.first())));
        var pane = new ConditionPane(texts, rows);
        pane.conditionProperty().bind(making.conditionProperty());
        pane.getStyleClass().add("framed");
        pane.setMinHeight(120);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    /** What was counted, what matched, what was left out. */
    private Node said() {
        var lines = new VBox(3);
        lines.setId("making-said");
        making.madeProperty()
                .subscribe(made -> lines.getChildren()
                        .setAll(made.stream()
                                .flatMap(one -> one.said().stream())
                                .map(message -> Parts.paragraph(texts.saying(message), "small"))
                                .toList()));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(70);
        scroll.setPrefHeight(130);
        scroll.setMaxHeight(170);
        return scroll;
    }

    private Node foot() {
        var bar = new ProgressBar();
        bar.setPrefWidth(160);
        making.jobProperty()
                .subscribe(job -> job.ifPresent(now -> bar.progressProperty().bind(now.fractionProperty())));
        var stop = Parts.button(texts.text("source.stop"), making::cancel, "small");
        stop.setId("making-stop");
        var under = Parts.shownWhile(making.jobProperty().map(Optional::isPresent), Parts.row(8, bar, stop));
        var words = Parts.paragraph(texts.text("data.make.safe"), "caption");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return Parts.row(10, words, under, use);
    }

    /** A part of the form under a heading. */
    static VBox part(javafx.beans.value.ObservableValue<String> title, Node... content) {
        var box = new VBox(8, Parts.label(title, "small", "strong"));
        box.getChildren().addAll(content);
        return box;
    }
}
