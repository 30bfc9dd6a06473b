package promocast.ui.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import promocast.data.Message;

/**
 * The draft of now and the ones before it. Steps with the same merge key that follow each other within
 * {@link #MERGE_WINDOW} are one step, so that the drag of a slider is undone at once.
 */
public final class History {
    /** Longest pause within one step. */
    public static final Duration MERGE_WINDOW = Duration.ofMillis(800);

    private static final int DEPTH = 500;

    private final Clock clock;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(Draft.empty());
    private final ObservableList<Step> undo = FXCollections.observableArrayList();
    private final ObservableList<Step> redo = FXCollections.observableArrayList();
    private final ObservableList<Step> undoShown = FXCollections.unmodifiableObservableList(undo);
    private final ObservableList<Step> redoShown = FXCollections.unmodifiableObservableList(redo);
    private Instant lastEdit = Instant.MIN;

    History(Clock clock) {
        this.clock = clock;
    }

    /**
     * One step of the planner.
     *
     * @param label what it did, in words
     * @param mergeKey steps of the same key may become one; empty never merges
     * @param before the draft before it
     * @param after the draft after it
     */
    public record Step(Message label, Optional<String> mergeKey, Draft before, Draft after) {}

    /** The draft of now. */
    public ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Steps that can be undone, newest last. */
    public ObservableList<Step> undoSteps() {
        return undoShown;
    }

    /** Steps that can be done again, next last. */
    public ObservableList<Step> redoSteps() {
        return redoShown;
    }

    void edit(Draft next, Message label, Optional<String> mergeKey) {
        var before = draft.get();
        if (next.equals(before)) {
            return;
        }
        var step = new Step(label, mergeKey, before, next);
        if (merges(step)) {
            var first = undo.get(undo.size() - 1);
            undo.set(undo.size() - 1, new Step(label, mergeKey, first.before(), next));
        } else {
            undo.add(step);
        }
        if (undo.size() > DEPTH) {
            undo.remove(0);
        }
        redo.clear();
        lastEdit = clock.instant();
        draft.set(next);
    }

    Optional<Step> undo() {
        return move(undo, redo, Step::before);
    }

    Optional<Step> redo() {
        return move(redo, undo, Step::after);
    }

    /** Starts anew from a draft that cannot be undone. */
    void reset(Draft start) {
        undo.clear();
        redo.clear();
        lastEdit = Instant.MIN;
        draft.set(start);
    }

    private Optional<Step> move(
            ObservableList<Step> from, ObservableList<Step> to, java.util.function.Function<Step, Draft> target) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var step = from.remove(from.size() - 1);
        to.add(step);
        lastEdit = Instant.MIN;
        draft.set(target.apply(step));
        return Optional.of(step);
    }

    private boolean merges(Step step) {
        if (undo.isEmpty() || !redo.isEmpty() || step.mergeKey().isEmpty() || lastEdit.equals(Instant.MIN)) {
            return false;
        }
        var last = undo.get(undo.size() - 1);
        return last.mergeKey().equals(step.mergeKey()) && clock.instant().isBefore(lastEdit.plus(MERGE_WINDOW));
    }
}
