package promocast.ui.welcome;

import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.room.SourceNames;
import promocast.ui.text.Texts;
import promocast.ui.theme.Theme;

/** The right side of the welcome room: recent files, language, appearance, where the data stay. */
final class WelcomeSide extends VBox {
    private final WelcomeViewModel model;
    private final Texts texts;
    private final VBox files = new VBox();

    WelcomeSide(WelcomeViewModel model) {
        super(10);
        this.model = model;
        this.texts = model.context().texts();
        getStyleClass().addAll("panel", "side-panel");
        setPadding(new Insets(30, 22, 20, 22));
        getChildren()
                .addAll(
                        Parts.label(texts.text("welcome.recent.title"), "title"),
                        files,
                        Parts.spring(),
                        Parts.hairline(),
                        language(),
                        appearance(),
                        privacy());
        model.recent().addListener((Observable changed) -> list());
        list();
    }

    private void list() {
        if (model.recent().isEmpty()) {
            var none = Parts.paragraph(texts.text("welcome.recent.none"), "small", "muted");
            files.getChildren().setAll(none);
        } else {
            files.getChildren().setAll(model.recent().stream().map(this::file).toList());
        }
    }

    private Node file(WelcomeViewModel.Recent recent) {
        var name = new Label(SourceNames.name(recent.source()));
        name.getStyleClass().add("body");
        var folder = new Label(SourceNames.place(recent.source()));
        folder.getStyleClass().add("caption");
        folder.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        var words = new VBox(1, name, folder);
        words.setMinWidth(0);
        var open = new Button("", Parts.row(10, Parts.icon(SourceNames.icon(recent.source()), "muted"), words));
        open.getStyleClass().setAll("list-button");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setAccessibleText(name.getText());
        open.setOnAction(pressed -> model.open(recent.source()));
        open.setDisable(!recent.there());
        HBox.setHgrow(open, Priority.ALWAYS);
        var row = Parts.row(6, open);
        if (!recent.there()) {
            row.getChildren().add(new Chip(texts.text("welcome.recent.missing"), Chip.Tone.NEUTRAL));
        }
        row.getChildren()
                .add(Parts.iconButton(
                        "fth-x",
                        texts.text("welcome.recent.remove"),
                        () -> model.context().settings().forget(recent.source())));
        return new VBox(row, Parts.hairline());
    }

    private Node language() {
        var locale = model.context().settings().localeProperty();
        var choice = new Segmented<>(
                Texts.LANGUAGES, one -> texts.text("welcome.language." + one.getLanguage()), locale.get());
        choice.valueProperty().bindBidirectional(locale);
        return setting("fth-globe", "welcome.language.title", choice);
    }

    private Node appearance() {
        var theme = model.context().settings().themeProperty();
        var choice =
                new Segmented<>(List.of(Theme.values()), one -> texts.text("welcome.theme." + one.key()), theme.get());
        choice.valueProperty().bindBidirectional(theme);
        return setting("fth-sun", "welcome.theme.title", choice);
    }

    private Node setting(String icon, String key, Node choice) {
        return Parts.row(8, Parts.icon(icon, "muted"), Parts.label(texts.text(key), "body"), Parts.spring(), choice);
    }

    private Node privacy() {
        var words = Parts.paragraph(texts.text("welcome.privacy"), "caption");
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = Parts.row(10, Parts.icon("fth-shield", "good"), words);
        box.getStyleClass().add("note-box");
        return box;
    }
}
