package promocast.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import promocast.data.Message;
import promocast.ui.control.Chip;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.session.Examined;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** What the doctor found, with a switch a fix, what passed, and what the fixes do to the headline numbers. */
final class DoctorPane extends VBox {
    private final DataViewModel model;
    private final Texts texts;
    private final FindingLines maker;
    private final VBox findings = new VBox();
    private final HBox head = Parts.row(8);
    private final MenuButton recipe = new MenuButton();
    private final StageLine line;

    DoctorPane(DataViewModel model) {
        this.model = model;
        this.texts = model.texts();
        this.maker = new FindingLines(model);
        this.line = new StageLine(texts, model.examining());
        getStyleClass().addAll("panel", "doctor");
        head.setPadding(new Insets(10, 14, 6, 14));
        head.setMinHeight(44);
        var pane = new ConditionPane(texts, findings);
        pane.getStyleClass().add("doctor-findings");
        pane.setMinHeight(90);
        var examined = model.context().session().examinedProperty();
        pane.conditionProperty()
                .bind(StageWords.condition(model.examining(), examined.map(Optional::isPresent), model.stale()));
        var scroll = new ScrollPane(new VBox(pane, new HeadlineGrid(model)));
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        recipe();
        getChildren().addAll(head, scroll, Parts.hairline(), foot());
        model.prepared().subscribe(ready -> show());
        examined.subscribe(found -> show());
        texts.localeProperty().addListener((property, was, now) -> show());
    }

    private void show() {
        var ready = model.prepared().getValue();
        var found = model.doctor().examined();
        head(ready, found);
        var nodes = new ArrayList<Node>();
        if (ready.isPresent() && found.isPresent()) {
            found.get().findings().forEach(one -> nodes.add(maker.finding(ready.get(), one)));
            model.doctor().kept(ready.get()).forEach(fix -> nodes.add(maker.kept(fix)));
            passed(found.get().examination().passed()).ifPresent(nodes::add);
        }
        findings.getChildren().setAll(nodes);
    }

    private void head(Optional<Prepared> ready, Optional<Examined> found) {
        var title = new Label(texts.get("data.doctor.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        head.getChildren().setAll(Parts.icon("fth-thermometer", "accented"), title);
        found.map(Examined::findings)
                .ifPresent(all -> head.getChildren()
                        .add(new Chip(
                                new SimpleStringProperty(texts.get("data.doctor.count", all.size())),
                                all.isEmpty() ? Chip.Tone.GOOD : Chip.Tone.WARN)));
        head.getChildren().addAll(Parts.spring(), line);
        ready.ifPresent(one -> {
            var on = new Label(
                    texts.get("data.doctor.on", one.preparation().fixes().size()));
            on.getStyleClass().addAll("caption", "medium");
            on.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(on);
        });
        head.getChildren().add(recipe);
    }

    /** The checks that found nothing: how many, and what they looked for. */
    private Optional<Node> passed(List<Message> passed) {
        if (passed.isEmpty()) {
            return Optional.empty();
        }
        var count = new Label(texts.get("data.doctor.passed", passed.size()));
        count.getStyleClass().addAll("small", "medium");
        var all = String.join(
                texts.chinese() ? "" : " ", passed.stream().map(texts::say).toList());
        var words = Parts.paragraph(new SimpleStringProperty(all), "caption");
        var both = new VBox(2, count, words);
        HBox.setHgrow(both, Priority.ALWAYS);
        var row = new HBox(10, Parts.icon("fth-check-circle", "good"), both);
        row.getStyleClass().add("panel-section");
        return Optional.of(row);
    }

    private void recipe() {
        recipe.setId("recipe-menu");
        recipe.setGraphic(Parts.icon("fth-more-horizontal", "muted"));
        recipe.getStyleClass().add("icon-menu");
        recipe.accessibleTextProperty().bind(texts.text("data.recipe.title"));
        recipe.setTooltip(Parts.tooltip(texts.text("data.recipe.title")));
        recipe.getItems()
                .setAll(
                        Parts.menuItem("fth-folder", texts.text("data.recipe.load"), this::load),
                        Parts.menuItem("fth-save", texts.text("data.recipe.save"), this::save),
                        Parts.menuItem("fth-x", texts.text("data.recipe.none"), model.doctor()::clear));
    }

    private void load() {
        Optional.ofNullable(chooser().showOpenDialog(getScene().getWindow()))
                .ifPresent(file -> model.doctor().load(file.toPath()));
    }

    private void save() {
        Optional.ofNullable(chooser().showSaveDialog(getScene().getWindow()))
                .ifPresent(file -> model.doctor().save(file.toPath()));
    }

    private static FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("recipe.json");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return chooser;
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
