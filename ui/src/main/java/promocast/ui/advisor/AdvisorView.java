package promocast.ui.advisor;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.ui.control.Columns;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.NumberField;
import promocast.ui.control.Parts;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

/** Where we are on the left, the steps in the middle, the evidence on the right. */
final class AdvisorView extends BorderPane {
    private final AdvisorViewModel model;
    private boolean held;

    AdvisorView(RoomContext context, AdviceViewModel advice, GameViewModel game) {
        this.model = advice.model();
        getStyleClass().add("inset");
        var suggestion = new SuggestionView(advice, context.chartMenu());
        var options = new OptionsView(advice);
        VBox.setVgrow(suggestion, Priority.ALWAYS);
        var steps = new VBox(10, options, suggestion);
        var pane = new ConditionPane(context.texts(), steps);
        pane.conditionProperty().bind(condition());
        VBox.setVgrow(pane, Priority.ALWAYS);
        var middle = new VBox(pane);
        middle.setMinWidth(440);
        middle.getStyleClass().addAll("inset", "room-pad");
        var right = new EvidenceSide(advice, game, context.chartMenu());
        var columns = new Columns(
                Optional.of(new Columns.Panel(
                        scrolled(new StateView(advice, context.chartMenu()), "panel"), 280, 312, 360)),
                middle,
                Optional.of(new Columns.Panel(scrolled(right, "inset"), 400, 474, 520)));
        right.follow(columns.narrow());
        setTop(bar(advice));
        setCenter(columns);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_RELEASED, released -> held = false);
    }

    private Node bar(AdviceViewModel advice) {
        var texts = advice.texts();
        var ask = Parts.button("fth-compass", texts.text("advisor.ask.name"), model::ask);
        var run = Parts.button(
                "fth-fast-forward",
                Bindings.createStringBinding(
                        () -> texts.get(
                                "advisor.run.name", model.runLengthProperty().get()),
                        model.runLengthProperty(),
                        texts.localeProperty()),
                model::run);
        ask.setId("advisor-ask");
        run.setId("advisor-run");
        var length = new NumberField(
                value -> String.valueOf((int) value),
                value -> model.runLengthProperty().set((int) Math.round(value)));
        length.setId("advisor-run-length");
        length.bounds(1, AdvisorViewModel.LONGEST_RUN, 1);
        length.setPrefWidth(40);
        length.setMinWidth(40);
        length.accessibleTextProperty().bind(texts.text("advisor.run.length"));
        length.setTooltip(Parts.tooltip(texts.text("advisor.run.length")));
        model.runLengthProperty().subscribe(now -> length.show(now.intValue()));
        var stop = Parts.button("fth-square", texts.text("advisor.stop.name"), model::stop);
        stop.setId("advisor-stop");
        ObservableValue<Boolean> busy = model.stateProperty().map(now -> now == AdvisorState.LEARNING);
        ask.disableProperty().bind(busy);
        run.disableProperty().bind(busy);
        stop.disableProperty().bind(busy.map(now -> !now));
        var bar = Parts.row(
                8,
                title(advice),
                Parts.label(advice.planProperty(), "small", "muted"),
                Parts.spring(),
                new WishBar(model),
                ask,
                length,
                run,
                stop);
        bar.getStyleClass().add("room-bar");
        return bar;
    }

    private static Label title(AdviceViewModel advice) {
        var title = Parts.label(advice.titleProperty(), "room-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    private ObservableValue<Condition> condition() {
        return Bindings.createObjectBinding(
                () -> switch (model.stateProperty().get()) {
                    case IDLE -> told(Condition.Tone.EMPTY, "advisor.idle");
                    case LEARNING ->
                        model.toldProperty().get().isPresent()
                                ? new Condition.Stale()
                                : new Condition.Loading(Texts.message("advisor.learning.now"));
                    case READY -> Condition.ready();
                    case OUTDATED -> told(Condition.Tone.EMPTY, "advisor.outdated");
                    case CANCELLED -> told(Condition.Tone.EMPTY, "advisor.cancelled");
                    case FAILED ->
                        new Condition.Told(
                                Condition.Tone.FAILED,
                                Texts.message("advisor.failed.title"),
                                model.failureProperty()
                                        .get()
                                        .map(failure -> failure.what())
                                        .orElseGet(() -> Texts.message("advisor.failed.title")),
                                act());
                },
                model.stateProperty(),
                model.toldProperty(),
                model.failureProperty());
    }

    private Condition told(Condition.Tone tone, String key) {
        return new Condition.Told(tone, Texts.message(key + ".title"), Texts.message(key + ".reason"), act());
    }

    private Optional<Condition.Act> act() {
        return Optional.of(new Condition.Act(Texts.message("advisor.ask.name"), model::ask));
    }

    /** A key that is held down decides once: what comes next has not been read yet. */
    private void key(KeyEvent event) {
        boolean accepts = event.getCode() == KeyCode.ENTER;
        if (!accepts && event.getCode() != KeyCode.DELETE) {
            return;
        }
        if (!held && model.decidableProperty().getValue()) {
            held = true;
            if (accepts) {
                model.accept();
            } else {
                model.reject();
            }
        }
        event.consume();
    }

    private static ScrollPane scrolled(Region content, String style) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add(style);
        return pane;
    }
}
