package promocast.ui.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import promocast.ui.text.Texts;

/**
 * A part of the screen that is in one {@link Condition}: its content, its content dimmed, grey bars, or words with
 * a way out. Dimming and bars wait a moment, so that quick answers do not flicker.
 */
public final class ConditionPane extends StackPane {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final Duration PATIENCE = Duration.millis(150);

    private final Texts texts;
    private final Node content;
    private final Region line = new Region();
    private final ObjectProperty<Condition> condition = new SimpleObjectProperty<>(Condition.ready());
    private final DoubleProperty edge = new SimpleDoubleProperty();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Timeline moving = new Timeline();

    /** Shows the content while ready. */
    public ConditionPane(Texts texts, Node content) {
        this.texts = texts;
        this.content = content;
        getStyleClass().add("condition-pane");
        content.getStyleClass().add("condition-content");
        line.getStyleClass().add("progress-line");
        line.setMaxSize(80, 2);
        line.setVisible(false);
        line.setManaged(false);
        line.resize(80, 2);
        line.layoutYProperty().bind(edge.negate());
        getChildren().addAll(content, line);
        condition.addListener((property, was, now) -> enter(now));
    }

    /** Its condition. */
    public ObjectProperty<Condition> conditionProperty() {
        return condition;
    }

    /** How far above this pane its progress line runs, in pixels: up to the edge of the card around it. */
    DoubleProperty edgeProperty() {
        return edge;
    }

    private void enter(Condition now) {
        patience.stop();
        if (now instanceof Condition.Ready) {
            show(content);
        } else if (now instanceof Condition.Stale) {
            show(content);
            later(() -> {
                content.pseudoClassStateChanged(STALE, true);
                startLine();
            });
        } else if (now instanceof Condition.Loading loading) {
            later(() -> {
                show(skeleton(loading));
                startLine();
            });
        } else if (now instanceof Condition.Told told) {
            show(words(told));
        }
    }

    private void later(Runnable then) {
        patience.setOnFinished(over -> then.run());
        patience.playFromStart();
    }

    private void show(Node what) {
        content.pseudoClassStateChanged(STALE, false);
        moving.stop();
        line.setVisible(false);
        content.setVisible(what == content);
        getChildren().setAll(content, line);
        if (what != content) {
            getChildren().add(1, what);
        }
    }

    private void startLine() {
        line.setVisible(true);
        moving.getKeyFrames()
                .setAll(
                        new KeyFrame(Duration.ZERO, new KeyValue(line.layoutXProperty(), 0)),
                        new KeyFrame(
                                Duration.seconds(1.2),
                                new KeyValue(line.layoutXProperty(), Math.max(0, getWidth() - 80))));
        moving.setAutoReverse(true);
        moving.setCycleCount(Animation.INDEFINITE);
        moving.play();
    }

    private Node skeleton(Condition.Loading loading) {
        var box = new VBox(12, Parts.label(texts.saying(loading.doing()), "caption"));
        box.getStyleClass().add("skeletons");
        for (double share : new double[] {0.8, 0.55, 0.7, 0.4}) {
            var bar = new Region();
            bar.getStyleClass().add("skeleton");
            bar.setMinHeight(10);
            bar.maxWidthProperty().bind(widthProperty().multiply(share));
            box.getChildren().add(bar);
        }
        box.setFillWidth(true);
        return box;
    }

    private Node words(Condition.Told told) {
        var icon = switch (told.tone()) {
            case EMPTY -> Parts.icon("fth-plus-circle", "state-icon", "muted");
            case FAILED -> Parts.icon("fth-alert-circle", "state-icon", "bad");
            case WITHHELD -> Parts.icon("fth-slash", "state-icon", "warn");
        };
        var title = Parts.paragraph(texts.saying(told.title()), "small", "medium");
        var reason = Parts.paragraph(texts.saying(told.reason()), "caption");
        for (var label : new javafx.scene.control.Label[] {title, reason}) {
            label.setMaxWidth(280);
            label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            label.setAlignment(Pos.CENTER);
        }
        var box = new VBox(6, icon, title, reason);
        told.act().ifPresent(act -> box.getChildren().add(Parts.button(texts.saying(act.name()), act.run(), "small")));
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
