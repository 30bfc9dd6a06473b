package promocast.ui.report;

import java.nio.file.Files;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import promocast.engine.report.ReportWriter.Format;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.text.Texts;

/** What is exported, in which language, and where it goes. */
final class OptionsSide extends VBox {
    private final ReportViewModel model;

    OptionsSide(ReportViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        var texts = model.texts();
        var language = new Segmented<>(
                Texts.LANGUAGES,
                locale -> texts.text("report.language." + locale.getLanguage()),
                model.languageProperty().get());
        language.valueProperty().bindBidirectional(model.languageProperty());
        getChildren()
                .addAll(
                        section("report.options.title", format(Format.PDF), format(Format.HTML), format(Format.CSV)),
                        section(
                                "report.look.title",
                                Parts.row(
                                        6,
                                        Parts.label(texts.text("report.look.language"), "small"),
                                        Parts.spring(),
                                        language)),
                        Parts.spring(),
                        foot());
    }

    private VBox section(String title, Node... parts) {
        var box = new VBox(8, Parts.label(model.texts().text(title), "title"));
        box.getChildren().addAll(parts);
        box.getStyleClass().add("panel-section");
        return box;
    }

    private Node format(Format format) {
        var key = "report.format." + format.name().toLowerCase(java.util.Locale.ROOT);
        var box = new CheckBox();
        box.textProperty().bind(model.texts().text(key));
        box.selectedProperty().bindBidirectional(model.wanted(format));
        var note = Parts.label(model.texts().text(key + ".note"), "caption");
        return Parts.row(6, box, Parts.spring(), note);
    }

    private Node foot() {
        var texts = model.texts();
        var folder = Parts.label(model.folderProperty().map(path -> String.valueOf(path.getFileName())), "small");
        folder.setTooltip(Parts.tooltip(model.folderProperty().map(Object::toString)));
        folder.setMinWidth(0);
        var icon = Parts.icon("fth-folder", "muted");
        icon.setIconSize(14);
        var change = Parts.button(texts.text("report.folder.change"), this::choose, "link");
        var place = Parts.row(6, icon, folder, Parts.spring(), change);
        var export = Parts.button(
                "fth-download",
                Bindings.createStringBinding(
                        () -> texts.get(
                                "report.export.name", model.countProperty().getValue()),
                        model.countProperty(),
                        texts.localeProperty()),
                model::export,
                "primary");
        export.setMaxWidth(Double.MAX_VALUE);
        export.disableProperty().bind(model.exportableProperty().map(can -> !can));
        var last = Parts.shownWhile(
                model.exportedProperty().map(Optional::isPresent),
                Parts.paragraph(texts.saying(model.exportedProperty()), "caption"));
        var box = new VBox(8, Parts.label(texts.text("report.folder.title"), "caption"), place, export, last);
        box.getStyleClass().add("panel-section");
        return box;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(model.texts().get("report.folder.title"));
        var now = model.folderProperty().get();
        if (Files.isDirectory(now)) {
            chooser.setInitialDirectory(now.toFile());
        }
        Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                .ifPresent(chosen -> model.folderProperty().set(chosen.toPath()));
    }
}
