package promocast.ui.plan;

import impl.org.controlsfx.skin.AutoCompletePopup;
import java.util.Collection;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import promocast.engine.plan.SegmentCompletion;
import promocast.ui.control.Parts;
import promocast.ui.control.TextWidth;

/**
 * The filter of a line's customers: completed while it is typed, and, where it is not understood, the words around the
 * mistake with a mark under the character.
 */
final class AudienceField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int BEFORE = 24;
    private static final int BEHIND = 12;

    private final AudienceViewModel model;
    private final TextField field = new TextField();

    AudienceField(AudienceViewModel model) {
        super(2);
        this.model = model;
        var texts = model.texts();
        field.setId("audience");
        field.textProperty().bindBidirectional(model.segmentProperty());
        field.promptTextProperty().bind(texts.text("plan.segment.prompt"));
        field.accessibleTextProperty().bind(texts.text("plan.segment.who"));
        field.getStyleClass().add("segment-field");
        Fields.taking(field, model::take);
        new Completion();
        model.problemProperty().subscribe(problem -> field.pseudoClassStateChanged(WRONG, problem.isPresent()));
        getChildren().addAll(field, mistake(), said(), count());
    }

    /** The field itself, for the focus. */
    TextField field() {
        return field;
    }

    private VBox mistake() {
        var around = new Label();
        around.getStyleClass().add("small");
        var mark = new Label("▲");
        mark.getStyleClass().add("field-problem");
        mark.setId("audience-mark");
        var box = new VBox(-3, around, mark);
        var place = Bindings.createObjectBinding(model::mistake, model.problemProperty(), model.segmentProperty());
        place.subscribe(at -> at.ifPresent(found -> {
            var typed = model.segmentProperty().get();
            int from = Math.max(0, found - BEFORE);
            int to = Math.min(typed.length(), found + BEHIND);
            var before = (from > 0 ? "…" : "") + typed.substring(from, Math.min(found, typed.length()));
            around.setText(before + typed.substring(Math.min(found, to), to) + (to < typed.length() ? "…" : ""));
            mark.setTranslateX(TextWidth.of(before));
        }));
        return Parts.shownWhile(place.map(Optional::isPresent), box);
    }

    private Label said() {
        var said = Parts.paragraph(model.texts().saying(model.problemProperty()), "field-problem");
        said.setId("audience-problem");
        return Parts.shownWhile(model.problemProperty().map(Optional::isPresent), said);
    }

    private Label count() {
        var count = Parts.label(model.fittingProperty(), "caption");
        count.setId("audience-count");
        return Parts.shownWhile(model.fittingProperty().map(text -> !text.isEmpty()), count);
    }

    /** Columns and values at the caret, as ControlsFX shows them. */
    private final class Completion extends AutoCompletionBinding<SegmentCompletion> {
        Completion() {
            super(field, request -> suggestions(request.getUserText()), new Words());
            setDelay(60);
            setVisibleRowCount(8);
            AutoCompletePopup<SegmentCompletion> popup = getAutoCompletionPopup();
            popup.prefWidthProperty().bind(field.widthProperty());
            field.textProperty().addListener((value, was, now) -> {
                if (field.isFocused()) {
                    setUserInput(now);
                }
            });
            field.focusedProperty().addListener((value, was, now) -> {
                if (!now) {
                    hidePopup();
                }
            });
        }

        @Override
        public void dispose() {
            hidePopup();
        }

        @Override
        protected void completeUserInput(SegmentCompletion chosen) {
            field.setText(chosen.in(field.getText()));
            field.positionCaret(chosen.caret());
        }
    }

    private Collection<SegmentCompletion> suggestions(String typed) {
        int caret = Math.min(field.getCaretPosition() + 1, typed.length());
        // the caret moves after the text: a character that was typed stands before it
        return caret < typed.length() && field.getCaretPosition() < typed.length()
                ? model.completions(typed, field.getCaretPosition())
                : model.completions(typed, typed.length());
    }

    private static final class Words extends StringConverter<SegmentCompletion> {
        @Override
        public String toString(SegmentCompletion one) {
            return one.text();
        }

        @Override
        public SegmentCompletion fromString(String text) {
            return new SegmentCompletion(text, 0, 0);
        }
    }
}
