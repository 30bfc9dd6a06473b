package promocast.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import promocast.ui.control.Parts;

/** The tabs of the scenarios, the tab of the comparison behind them, and what the room puts at the right. */
public final class ScenarioBar extends HBox {
    /** Width of the bar from which all tabs show more than their names. */
    private static final double WIDE = 1400;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ScenariosViewModel model;
    private final HBox tabs = Parts.row(0);
    private boolean wide;

    /** The bar of a room. @param acts what stands at its right */
    public ScenarioBar(ScenariosViewModel model, List<Node> acts) {
        super(8);
        this.model = model;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().addAll("room-bar", "scenario-bar");
        tabs.setMinWidth(0);
        var add = Parts.iconButton("fth-plus", model.texts().text("scenario.add.name"), () -> {});
        add.setId("scenario-add");
        add.setOnAction(pressed -> menu(add).show(add, Side.BOTTOM, 0, 4));
        var history = Parts.iconButton("fth-clock", model.texts().text("scenario.history.name"), model::openHistory);
        history.setId("scenario-history");
        var spring = Parts.spring();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(tabs, comparison(), add, history, spring);
        getChildren().addAll(acts);
        widthProperty().addListener((value, was, now) -> {
            boolean fits = now.doubleValue() >= WIDE;
            if (fits != wide) {
                wide = fits;
                // a tab that is exchanged while the bar lays itself out is lost
                javafx.application.Platform.runLater(this::show);
            }
        });
        model.tabsProperty().subscribe(now -> show());
        model.renamingProperty().addListener((value, was, now) -> show());
        model.comparingProperty().addListener((value, was, now) -> show());
    }

    private void show() {
        var all = new ArrayList<Node>();
        for (var tab : model.tabsProperty().get()) {
            boolean naming = model.renamingProperty().get().equals(Optional.of(tab.id()));
            all.add(naming ? new NameField(model, tab) : tab(tab));
        }
        tabs.getChildren().setAll(all);
        all.stream()
                .filter(NameField.class::isInstance)
                .map(NameField.class::cast)
                .forEach(NameField::take);
    }

    /** Whether every tab has room for more than its name. */
    private boolean roomy() {
        return wide || model.tabsProperty().get().size() <= 2;
    }

    private Node tab(ScenarioTab tab) {
        var name = new javafx.scene.control.Label(tab.name());
        name.getStyleClass().add("tab-name");
        name.setMinWidth(0);
        name.setMaxWidth(190);
        var row = Parts.row(8, new Badge(tab.letter()), name);
        if (!tab.extra().isEmpty() && (tab.chosen() || roomy())) {
            var extra = new javafx.scene.control.Label(tab.extra());
            extra.getStyleClass().addAll("caption", "accented");
            extra.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(extra);
        }
        if (tab.noted() && roomy()) {
            row.getChildren().add(Parts.icon("fth-file-text", "subtle"));
        }
        var button = new Button("", row);
        button.getStyleClass().setAll("scenario-tab");
        button.setId("scenario-" + tab.letter());
        button.setMinWidth(44);
        button.pseudoClassStateChanged(
                CHOSEN, tab.chosen() && !model.comparingProperty().get());
        button.setAccessibleText(model.texts().get("scenario.tab.read", tab.letter(), tab.name(), tab.extra()));
        button.setTooltip(Parts.tooltip(model.texts().text("scenario.tab.tip", tab.letter(), tab.name())));
        button.setOnAction(pressed -> model.choose(tab.id()));
        button.setContextMenu(menu(tab));
        button.setOnMouseClicked(clicked -> {
            if (clicked.getClickCount() == 2) {
                model.startRenaming(tab.id());
            }
        });
        button.setOnMouseDragged(
                event -> button.setTranslateX(button.getTranslateX() + event.getX() - button.getWidth() / 2));
        button.setOnMouseReleased(event -> drop(button, tab, event));
        return button;
    }

    /** Puts a tab that was dragged before the first tab whose middle is right of it. */
    private void drop(Button button, ScenarioTab tab, MouseEvent event) {
        if (event.isStillSincePress() || button.getTranslateX() == 0) {
            button.setTranslateX(0);
            return;
        }
        double middle = button.getBoundsInParent().getCenterX();
        button.setTranslateX(0);
        int place = (int) tabs.getChildren().stream()
                .filter(other -> other != button && other.getBoundsInParent().getCenterX() < middle)
                .count();
        model.move(tab.id(), place);
    }

    private ContextMenu menu(ScenarioTab tab) {
        var texts = model.texts();
        int place = model.tabsProperty().get().indexOf(tab);
        var close = Parts.menuItem("fth-x", texts.text("scenario.close.name"), () -> model.close(tab.id()));
        close.setDisable(model.tabsProperty().get().size() == 1);
        return new ContextMenu(
                Parts.menuItem("fth-copy", texts.text("scenario.duplicate.name"), () -> model.duplicate(tab.id())),
                Parts.menuItem("fth-edit-2", texts.text("scenario.rename.name"), () -> model.startRenaming(tab.id())),
                Parts.menuItem("fth-clock", texts.text("scenario.history.name"), () -> {
                    model.choose(tab.id());
                    model.openHistory();
                }),
                Parts.menuItem(
                        "fth-arrow-left", texts.text("scenario.left.name"), () -> model.move(tab.id(), place - 1)),
                Parts.menuItem(
                        "fth-arrow-right", texts.text("scenario.right.name"), () -> model.move(tab.id(), place + 1)),
                close);
    }

    private ContextMenu menu(Button add) {
        var texts = model.texts();
        var menu = new ContextMenu(
                Parts.menuItem("fth-copy", texts.text("scenario.duplicate.name"), model::duplicate),
                Parts.menuItem("fth-plus", texts.text("scenario.new.name.long"), model::add));
        var closed = model.room().session().scenarios().closedProperty().get();
        for (int k = closed.size() - 1; k >= 0; k--) {
            var one = closed.get(k);
            var name = model.room().session().scenarios().name(one, texts.locale());
            menu.getItems()
                    .add(Parts.menuItem(
                            "fth-corner-up-left",
                            texts.text("scenario.reopen.one", name),
                            () -> model.room().session().scenarios().reopen(one)));
        }
        return menu;
    }

    private Node comparison() {
        var name = Parts.label(model.comparisonName(), "tab-name");
        var close = Parts.iconButton("fth-x", model.texts().text("scenario.compare.leave"), model::stopComparing);
        var button = new Button("", Parts.row(8, Parts.icon("fth-columns"), name));
        button.getStyleClass().setAll("scenario-tab");
        button.setId("scenario-comparison");
        button.setMinWidth(USE_PREF_SIZE);
        button.accessibleTextProperty().bind(model.comparisonName());
        button.setOnAction(pressed -> model.compare());
        model.comparingProperty().subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now));
        return Parts.shownWhile(
                Bindings.createBooleanBinding(
                        () -> !model.comparedProperty().get().isEmpty(), model.comparedProperty()),
                Parts.row(0, button, close));
    }
}
