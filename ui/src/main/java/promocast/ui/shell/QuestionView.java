package promocast.ui.shell;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.control.Parts;
import promocast.ui.room.Desk;
import promocast.ui.room.Question;
import promocast.ui.text.Texts;

/** The question that waits for an answer, over all else; Escape and a press beside it give the last answer. */
final class QuestionView extends StackPane {
    private final Texts texts;
    private final Desk desk;
    private final VBox sheet = new VBox(10);

    QuestionView(Texts texts, Desk desk) {
        this.texts = texts;
        this.desk = desk;
        sheet.getStyleClass().add("floating");
        sheet.setId("question");
        sheet.setPadding(new Insets(16));
        sheet.setMaxSize(440, Region.USE_PREF_SIZE);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        StackPane.setMargin(sheet, new Insets(72, 0, 0, 0));
        getChildren().add(sheet);
        visibleProperty().bind(desk.questionProperty().map(Optional::isPresent));
        setOnMousePressed(pressed -> {
            if (pressed.getTarget() == this) {
                cancel();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cancel();
            }
        });
        desk.questionProperty().subscribe(now -> now.ifPresent(this::show));
    }

    private void show(Question question) {
        var answers = Parts.row(8, Parts.spring());
        for (var answer : question.answers()) {
            var usual = answer == question.answers().get(0);
            var style = usual ? new String[] {"primary"} : new String[0];
            var button = Parts.button(texts.saying(answer.name()), () -> desk.answer(answer), style);
            button.setId("answer-" + question.answers().indexOf(answer));
            answers.getChildren().add(button);
        }
        sheet.getChildren()
                .setAll(
                        Parts.paragraph(texts.saying(question.title()), "room-title"),
                        Parts.paragraph(texts.saying(question.reason()), "small"),
                        answers);
        ((Button) answers.getChildren().get(1)).requestFocus();
    }

    private void cancel() {
        desk.questionProperty().get().ifPresent(question -> desk.answer(question.last()));
    }
}
