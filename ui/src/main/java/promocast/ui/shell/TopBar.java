package promocast.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.CubicCurve;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.text.Texts;
import promocast.ui.theme.Theme;

/** The bar above the rooms: what is open, the command field, undo, language, theme, help. */
final class TopBar extends StackPane {
    TopBar(ShellViewModel model) {
        getStyleClass().add("top-bar");
        var name = Parts.label(model.title(), "title");
        name.setMaxWidth(220);
        var ends = new HBox(8, logo(), name, kept(model), Parts.spring(), tools(model));
        ends.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(ends, commandField(model));
    }

    /** How the plan is kept: a dot while it has changes, when it was saved after that. */
    private static Node kept(ShellViewModel model) {
        var note = model.files().noteProperty();
        var label = Parts.label(note, "small", "muted");
        label.setId("kept");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.graphicProperty().bind(model.files().changedProperty().map(TopBar::mark));
        return Parts.shownWhile(note.map(text -> !text.isEmpty()), label);
    }

    private static Node mark(boolean changed) {
        if (!changed) {
            return Parts.icon("fth-check");
        }
        var dot = new Label("\u25cf");
        dot.getStyleClass().add("warn");
        return dot;
    }

    private static Node logo() {
        var line = new CubicCurve(5, 15, 9, 15, 12, 7, 17, 7);
        line.getStyleClass().add("line");
        var mark = new Pane(line);
        mark.getStyleClass().add("logo");
        mark.setMinSize(22, 22);
        mark.setMaxSize(22, 22);
        var frame = new StackPane(mark);
        frame.setMinWidth(68);
        return frame;
    }

    private static Node commandField(ShellViewModel model) {
        var keys = Parts.label(model.texts().text("shell.command.keys"), "key-cap");
        var prompt = Parts.label(model.texts().text("shell.command.prompt"), "small", "subtle");
        var inside = Parts.row(8, Parts.icon("fth-search", "subtle"), prompt, Parts.spring(), keys);
        inside.setPrefWidth(362);
        var field = new Button("", inside);
        field.getStyleClass().setAll("command-field");
        field.setId("command-field");
        field.accessibleTextProperty().bind(prompt.textProperty());
        field.setMaxWidth(Region.USE_PREF_SIZE);
        field.setOnAction(pressed -> model.paletteOpenProperty().set(true));
        return field;
    }

    private static Node tools(ShellViewModel model) {
        var texts = model.texts();
        var undo = Parts.iconButton("fth-corner-up-left", texts.text("shell.undo.name"), model::undo);
        undo.setId("undo");
        undo.disableProperty().bind(javafx.beans.binding.Bindings.not(model.canUndo()));
        var redo = Parts.iconButton("fth-corner-up-right", texts.text("shell.redo.name"), model::redo);
        redo.setId("redo");
        redo.disableProperty().bind(javafx.beans.binding.Bindings.not(model.canRedo()));
        // Focus that leaves a disabled button must not land where Enter undoes; Ctrl+Z works everywhere.
        undo.setFocusTraversable(false);
        redo.setFocusTraversable(false);
        var line = new Region();
        line.getStyleClass().add("bar-line");
        line.setMaxHeight(16);
        var theme = themeButton(model);
        var help = Parts.iconButton(
                "fth-help-circle",
                texts.text("shell.help.name"),
                () -> model.shortcutsOpenProperty().set(true));
        help.setId("help");
        var tools = Parts.row(4, undo, redo, line, language(model), theme, help);
        HBox.setMargin(line, new javafx.geometry.Insets(0, 6, 0, 6));
        HBox.setMargin(theme, new javafx.geometry.Insets(0, 0, 0, 6));
        return tools;
    }

    private static Node language(ShellViewModel model) {
        var locale = model.context().settings().localeProperty();
        var toggle = new Segmented<>(
                Texts.LANGUAGES, one -> model.texts().text("shell.language." + one.getLanguage()), locale.get());
        toggle.setId("language");
        toggle.valueProperty().bindBidirectional(locale);
        return toggle;
    }

    private static Node themeButton(ShellViewModel model) {
        var theme = model.context().settings().themeProperty();
        var button = Parts.iconButton("fth-moon", model.texts().text("shell.theme.name"), model::switchTheme);
        button.setId("theme");
        button.graphicProperty().bind(theme.map(now -> Parts.icon(now == Theme.LIGHT ? "fth-moon" : "fth-sun")));
        return button;
    }
}
