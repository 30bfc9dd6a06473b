package promocast.ui.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
        edit(next, before -> label, mergeKey);
    }

    /** @param label says what leads from a draft to {@code next}: the one before the first of the steps that became one */
    void edit(Draft next, Function<Draft, Message> label, Optional<String> mergeKey) {
        var before = draft.get();
        if (next.equals(before)) {
            return;
        }
        if (merges(mergeKey)) {
            var first = undo.get(undo.size() - 1).before();
            undo.set(undo.size() - 1, new Step(label.apply(first), mergeKey, first, next));
        } else {
            undo.add(new Step(label.apply(before), mergeKey, before, next));
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

    /**
     * Goes to the point after the given number of steps of the list that {@link #undoSteps()} and {@link #redoSteps()} are
     * together, oldest first; 0 is before all of them.
     *
     * @throws IndexOutOfBoundsException when there are not so many steps
     */
    void jump(int done) {
        Objects.checkIndex(done, undo.size() + redo.size() + 1);
        var target = draft.get();
        while (undo.size() > done) {
            target = shift(undo, redo, Step::before, target).draft();
        }
        while (undo.size() < done) {
            target = shift(redo, undo, Step::after, target).draft();
        }
        lastEdit = Instant.MIN;
        draft.set(target);
    }

    /** Goes on with another past; what was decided about the data stays, as it holds for all plans. */
    void resume(Trail trail) {
        undo.setAll(trail.undo());
        redo.setAll(trail.redo());
        lastEdit = Instant.MIN;
        draft.set(trail.draft().withPreparation(draft.get().preparation()));
    }

    private Optional<Step> move(ObservableList<Step> from, ObservableList<Step> to, Function<Step, Draft> side) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var moved = shift(from, to, side, draft.get());
        lastEdit = Instant.MIN;
        draft.set(moved.draft());
        return Optional.of(moved.step());
    }

    private record Moved(Step step, Draft draft) {}

    /** A step of the plan leaves alone what was decided about the data meanwhile, in another scenario. */
    private static Moved shift(
            ObservableList<Step> from, ObservableList<Step> to, Function<Step, Draft> side, Draft now) {
        var step = from.remove(from.size() - 1);
        to.add(step);
        var target = side.apply(step);
        boolean ofPlan = step.before().preparation().equals(step.after().preparation());
        return new Moved(step, ofPlan ? target.withPreparation(now.preparation()) : target);
    }

    private boolean merges(Optional<String> mergeKey) {
        if (undo.isEmpty() || !redo.isEmpty() || mergeKey.isEmpty() || lastEdit.equals(Instant.MIN)) {
            return false;
        }
        var last = undo.get(undo.size() - 1);
        return last.mergeKey().equals(mergeKey) && clock.instant().isBefore(lastEdit.plus(MERGE_WINDOW));
    }
}
