package promocast.ui.advisor;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.engine.advise.Assumption;
import promocast.engine.advise.Assumptions;
import promocast.ui.control.NumberField;
import promocast.ui.control.Parts;
import promocast.ui.room.RoomContext;
import promocast.ui.room.Sheet;
import promocast.ui.text.Texts;

/** How customers take repeated contacts: each number with where it comes from; the planner may state another. */
final class AssumptionsSheet implements Sheet {
    private static final double NOTCH = 5;
    private static final double PERCENT = 100;

    private final RoomContext room;
    private final Texts texts;
    private final VBox content = new VBox(12);

    AssumptionsSheet(RoomContext room) {
        this.room = room;
        this.texts = room.texts();
        content.setPadding(new Insets(12, 16, 14, 16));
        content.setPrefSize(560, 360);
        content.getChildren().add(Parts.paragraph(texts.text("advisor.assume.reason"), "caption"));
        for (var kind : Assumptions.Kind.values()) {
            content.getChildren().add(row(kind));
        }
        var spring = new VBox();
        VBox.setVgrow(spring, Priority.ALWAYS);
        var done =
                Parts.button(texts.text("advisor.sheet.done"), () -> room.desk().lift(this), "primary");
        content.getChildren().addAll(spring, Parts.row(8, Parts.spring(), done));
    }

    @Override
    public Message title() {
        return Texts.message("advisor.assume.title");
    }

    @Override
    public Node content() {
        return content;
    }

    private Node row(Assumptions.Kind kind) {
        var now = room.session().advisingProperty();
        var field = new NumberField(
                value -> Math.round(value) + "%",
                value -> now.set(
                        now.get().with(now.get().assumptions().with(kind, Assumption.stated(value / PERCENT)))));
        field.bounds(kind.least() * PERCENT, PERCENT, NOTCH);
        field.accessibleTextProperty().bind(texts.saying(kind.label()));
        now.subscribe(one -> field.show(PERCENT * one.assumptions().value(kind)));
        var words = new VBox(
                1,
                Parts.label(texts.saying(kind.label()), "small", "medium"),
                Parts.paragraph(texts.saying(kind.meaning()), "caption"),
                Parts.label(
                        Bindings.createStringBinding(
                                () -> texts.say(now.get().assumptions().of(kind).basis()), now, texts.localeProperty()),
                        "caption",
                        "subtle"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row(10, words, field);
    }
}
