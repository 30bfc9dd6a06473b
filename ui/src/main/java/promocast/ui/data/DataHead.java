package promocast.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import promocast.data.FileFormat;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.room.SourceNames;
import promocast.ui.session.Source;
import promocast.ui.text.Texts;

/** What is open, how it was written, which side of it is shown, and how another table comes to it. */
final class DataHead extends HBox {
    private final DataViewModel model;
    private final Texts texts;

    DataHead(DataViewModel model) {
        super(10);
        this.model = model;
        this.texts = model.texts();
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var about = Parts.label(
                Bindings.createStringBinding(
                        () -> model.source().getValue().map(this::about).orElse(""),
                        model.source(),
                        texts.localeProperty()),
                "small",
                "muted");
        about.setMinWidth(0);
        about.setTooltip(Parts.tooltip(about.textProperty()));
        getChildren().addAll(file(), about, Parts.spring(), tabs(), more());
    }

    private Node file() {
        var menu = new MenuButton();
        menu.setId("data-file");
        menu.setMnemonicParsing(false);
        menu.getStyleClass().add("plain-menu");
        menu.setGraphic(Parts.icon("fth-file-text", "muted", "inline-icon"));
        menu.setMinWidth(90);
        menu.setMaxWidth(260);
        menu.textProperty()
                .bind(model.source()
                        .map(source -> source.map(one -> one.table().name()).orElse("")));
        var sources = model.context().desk();
        menu.getItems()
                .setAll(
                        Parts.menuItem(
                                "fth-file-text",
                                texts.text("data.open.file"),
                                () -> sources.sources().file()),
                        Parts.menuItem(
                                "fth-folder",
                                texts.text("data.open.folder"),
                                () -> sources.sources().folder()),
                        Parts.menuItem(
                                "fth-database",
                                texts.text("data.open.database"),
                                () -> sources.sources().database()),
                        new SeparatorMenuItem());
        menu.setOnShowing(showing -> recent(menu));
        return menu;
    }

    private void recent(MenuButton menu) {
        menu.getItems().remove(4, menu.getItems().size());
        for (var source : model.context().settings().recent()) {
            var item = new MenuItem(SourceNames.name(source));
            item.setMnemonicParsing(false);
            item.setGraphic(Parts.icon(SourceNames.icon(source)));
            item.setDisable(!SourceNames.exists(source));
            item.setOnAction(chosen -> model.context().desk().sources().look(source));
            menu.getItems().add(item);
        }
    }

    private Node tabs() {
        var tabs = new Segmented<>(
                List.of(DataTab.values()),
                tab -> texts.text(tab.nameKey()),
                model.tabProperty().get());
        tabs.valueProperty().bindBidirectional(model.tabProperty());
        tabs.setId("data-tabs");
        return tabs;
    }

    private Node more() {
        var menu = new MenuButton();
        menu.setId("add-table");
        menu.setGraphic(Parts.icon("fth-plus"));
        menu.getStyleClass().add("plain-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty().bind(texts.text("data.add"));
        menu.getItems()
                .setAll(
                        Parts.menuItem("fth-columns", texts.text("data.add.join"), model::startJoin),
                        Parts.menuItem("fth-users", texts.text("data.add.events"), model::startEvents));
        return menu;
    }

    private String about(Source source) {
        var table = source.table();
        var written = table.format().flatMap(this::written);
        return texts.get(
                "data.head.about",
                table.rows(),
                table.columns().size(),
                written.map(words -> texts.get("data.head.written", words)).orElse(""),
                source.seconds());
    }

    private Optional<String> written(FileFormat format) {
        return switch (format.kind()) {
            case SEPARATED ->
                format.text().map(text -> texts.get("data.head.text", text.encoding(), separator(text.separator())));
            case JSON -> Optional.of("JSON");
            case WORKBOOK ->
                Optional.of(format.part().map(sheet -> "Excel, " + sheet).orElse("Excel"));
            case PARQUET -> Optional.of("Parquet");
            case DATABASE -> Optional.of(texts.get("data.head.database"));
        };
    }

    private String separator(char sign) {
        return switch (sign) {
            case ',' -> texts.get("source.separator.0");
            case ';' -> texts.get("source.separator.1");
            case '\t' -> texts.get("source.separator.2");
            case '|' -> texts.get("source.separator.3");
            default -> String.valueOf(sign);
        };
    }
}
