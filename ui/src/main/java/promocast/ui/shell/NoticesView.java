package promocast.ui.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import promocast.ui.control.Parts;
import promocast.ui.room.Notice;
import promocast.ui.text.Texts;

/** The messages that float over the room, at the bottom. Failures stay until closed, others leave by themselves. */
final class NoticesView extends VBox {
    private static final Duration STAY = Duration.seconds(6);

    private final Texts texts;
    private final javafx.collections.ObservableList<Notice> notices;
    private final Map<Notice, Node> shown = new HashMap<>();

    NoticesView(ShellViewModel model) {
        super(8);
        texts = model.texts();
        notices = model.context().desk().notices();
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        getStyleClass().add("notices");
        notices.addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(gone -> getChildren().remove(shown.remove(gone)));
                change.getAddedSubList().forEach(this::show);
            }
        });
    }

    private void show(Notice notice) {
        var card = card(notice);
        shown.put(notice, card);
        getChildren().add(card);
        if (notice.kind() != Notice.Kind.FAILED) {
            var pause = new PauseTransition(STAY);
            pause.setOnFinished(over -> notices.remove(notice));
            pause.play();
        }
    }

    private Node card(Notice notice) {
        var text = Parts.paragraph(texts.saying(notice.text()), "small");
        var words = new VBox(4, text);
        words.setAlignment(Pos.CENTER_LEFT);
        notice.details().ifPresent(more -> words.getChildren().add(details(more)));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = Parts.row(10, icon(notice.kind()), words);
        notice.act()
                .ifPresent(act -> row.getChildren()
                        .add(Parts.button(
                                texts.saying(act.name()),
                                () -> {
                                    act.run().run();
                                    notices.remove(notice);
                                },
                                "link")));
        row.getChildren()
                .add(Parts.iconButton("fth-x", texts.text("shell.notice.close"), () -> notices.remove(notice)));
        row.getStyleClass().add("toast");
        row.setMaxWidth(560);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private Node details(String more) {
        var label = new javafx.scene.control.Label(more);
        label.getStyleClass().addAll("caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var open = new javafx.beans.property.SimpleBooleanProperty();
        var link = Parts.button(texts.text("shell.notice.details"), () -> open.set(!open.get()), "link");
        return new VBox(2, link, Parts.shownWhile(open, label));
    }

    private static Node icon(Notice.Kind kind) {
        return switch (kind) {
            case DONE -> Parts.icon("fth-check-circle", "good");
            case UNDONE -> Parts.icon("fth-corner-up-left", "accented");
            case FAILED -> Parts.icon("fth-alert-circle", "bad");
        };
    }
}
