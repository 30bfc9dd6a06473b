package promocast.ui.shell;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.room.Action;

/** The command palette: type, pick with the arrows, run with Enter. */
final class PaletteView extends VBox {
    private static final double ITEM = 34;
    private static final int SHOWN = 9;

    private final ShellViewModel shell;
    private final PaletteViewModel model;
    private final TextField query = new TextField();
    private final VBox items = new VBox();
    private final ScrollPane scroll = new ScrollPane(items);

    PaletteView(ShellViewModel shell) {
        this.shell = shell;
        model = new PaletteViewModel(shell.actions(), shell.texts());
        getStyleClass().add("floating");
        setId("palette");
        setMaxSize(520, Region.USE_PREF_SIZE);
        query.getStyleClass().add("palette-query");
        query.promptTextProperty().bind(shell.texts().text("shell.command.prompt"));
        query.accessibleTextProperty().bind(shell.texts().text("shell.command.prompt"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(query, Priority.ALWAYS);
        var count = Parts.label(
                shell.texts().text("shell.command.found", javafx.beans.binding.Bindings.size(model.found())),
                "caption");
        var head = Parts.row(8, Parts.icon("fth-search", "subtle"), query, count);
        head.setPadding(new javafx.geometry.Insets(2, 14, 2, 14));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(head, Parts.hairline(), scroll);
        model.found().addListener((Observable changed) -> list());
        model.pickedProperty().addListener((property, was, now) -> pick());
    }

    /** Starts anew and takes the keyboard. */
    void open() {
        model.reset();
        query.requestFocus();
    }

    private void list() {
        items.getChildren().setAll(model.found().stream().map(this::item).toList());
        double height = Math.min(SHOWN, Math.max(1, model.found().size())) * ITEM + 8;
        scroll.setMinHeight(height);
        scroll.setPrefHeight(height);
        pick();
    }

    private Node item(Action action) {
        var name = Parts.label(shell.texts().saying(action.name()), "body");
        var row = Parts.row(10, Parts.icon(action.icon(), "muted"), name, Parts.spring());
        action.shortcut().ifPresent(keys -> row.getChildren().add(new KeyCap(keys)));
        row.getStyleClass().add("palette-item");
        row.setOnMouseClicked(clicked -> {
            model.pickedProperty().set(items.getChildren().indexOf(row));
            run();
        });
        return row;
    }

    private void pick() {
        var nodes = items.getChildren();
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).getStyleClass().remove("picked");
            if (i == model.pickedProperty().get()) {
                nodes.get(i).getStyleClass().add("picked");
            }
        }
        double hidden = nodes.size() * ITEM - scroll.getPrefHeight();
        if (hidden > 0) {
            scroll.setVvalue((model.pickedProperty().get() - SHOWN / 2.0) * ITEM / hidden);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> run();
            case ESCAPE -> shell.paletteOpenProperty().set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void run() {
        shell.paletteOpenProperty().set(false);
        model.run();
    }
}
