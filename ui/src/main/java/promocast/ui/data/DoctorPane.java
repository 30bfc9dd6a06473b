package promocast.ui.data;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.data.doctor.Finding;
import promocast.data.doctor.Fix;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.control.Switch;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** What the doctor found, with a switch a fix, and what the fixes do to the headline numbers. */
final class DoctorPane extends VBox {
    private final DataViewModel model;
    private final Texts texts;
    private final VBox findings = new VBox();
    private final HBox head = Parts.row(8);

    DoctorPane(DataViewModel model) {
        this.model = model;
        this.texts = model.context().texts();
        getStyleClass().addAll("panel", "doctor");
        head.setPadding(new Insets(12, 14, 8, 14));
        var content = new VBox(findings, new HeadlineGrid(model));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, Parts.hairline(), foot());
        model.prepared().subscribe(ready -> ready.ifPresent(this::show));
        texts.localeProperty()
                .addListener((property, was, now) -> model.prepared().getValue().ifPresent(this::show));
    }

    private void show(Prepared ready) {
        var found = ready.findings();
        var count = new Chip(
                new SimpleStringProperty(texts.get("data.doctor.count", found.size())),
                found.isEmpty() ? Chip.Tone.GOOD : Chip.Tone.WARN);
        var on = new Label(
                texts.get("data.doctor.on", ready.preparation().fixes().size()));
        on.getStyleClass().addAll("caption");
        var title = new Label(texts.get("data.doctor.title"));
        title.getStyleClass().add("title");
        head.getChildren().setAll(Parts.icon("fth-activity", "accented"), title, count, Parts.spring(), on);
        if (found.isEmpty()) {
            findings.getChildren().setAll(List.of(nothing()));
        } else {
            findings.getChildren()
                    .setAll(found.stream().map(one -> finding(ready, one)).toList());
        }
    }

    private Node nothing() {
        var words = Parts.paragraph(texts.text("data.doctor.none"), "small", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, Parts.icon("fth-check-circle", "good"), words);
        row.getStyleClass().add("panel-section");
        return row;
    }

    private Node finding(Prepared ready, Finding finding) {
        var icon = DataViewModel.icon(finding.severity());
        var message = Parts.paragraph(texts.saying(finding.message()), "small", "medium");
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        var rows = new Label(finding.rows() > 0 ? texts.get("data.doctor.rows", finding.rows()) : "");
        rows.getStyleClass().add("caption");
        rows.setMinWidth(Region.USE_PREF_SIZE);
        var first = new HBox(8, message, rows);
        var words = new VBox(4, first, Parts.paragraph(texts.saying(finding.advice()), "caption"));
        HBox.setHgrow(words, Priority.ALWAYS);
        finding.fix().ifPresent(fix -> words.getChildren().add(fixSwitch(ready, fix)));
        var row = new HBox(10, Parts.icon(icon[0], icon[1]), words);
        row.getStyleClass().add("panel-section");
        return row;
    }

    private Node fixSwitch(Prepared ready, Fix fix) {
        var toggle = new Switch(texts.saying(DataViewModel.words(fix)));
        toggle.setSelected(model.isOn(ready, fix));
        toggle.setOnAction(pressed -> model.turn(ready, fix, toggle.isSelected()));
        return toggle;
    }

    private Node foot() {
        var words = Parts.paragraph(texts.text("data.train.about"), "caption");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var train = Parts.button("fth-arrow-right", texts.text("data.train.act"), model::train, "primary");
        train.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        train.setId("train-model");
        train.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.prepared().getValue().flatMap(Prepared::log).isEmpty(), model.prepared()));
        var foot = Parts.row(10, words, train);
        foot.setPadding(new Insets(10, 14, 10, 14));
        return foot;
    }
}
