package promocast.ui.data;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.doctor.TouchedRows;
import promocast.engine.plan.Segment;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;
import promocast.ui.session.Source;

/** Sorts, filters and searches the rows beside the window; the latest question wins, the last answer stays. */
final class RowsViewModel {
    private static final String TOPIC = "rows";

    private final RoomContext context;
    private final ReadOnlyObjectWrapper<RowQuery> query = new ReadOnlyObjectWrapper<>(RowQuery.ALL);
    private final ReadOnlyObjectWrapper<Optional<ShownRows>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    /**
     * Why a filter cannot be used.
     *
     * @param words what is wrong with it
     * @param expression the filter
     * @param at the character that is complained about, from 1
     */
    record Problem(Message words, String expression, OptionalInt at) {}

    RowsViewModel(RoomContext context) {
        this.context = context;
        var session = context.session();
        session.sourceProperty().addListener((property, was, now) -> {
            query.set(RowQuery.ALL);
            ask();
        });
        session.preparedProperty().subscribe(ready -> ask());
    }

    ReadOnlyObjectProperty<RowQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /** The rows on the screen; those of the question before until the newest one is answered. */
    ReadOnlyObjectProperty<Optional<ShownRows>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the filter of now is not used. */
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Takes a filter; one that cannot be understood is told and changes no row. */
    void filter(String expression) {
        try {
            Segment.parse(expression);
            change(now -> now.withFilter(expression));
        } catch (BadInputException wrong) {
            problem.set(Optional.of(new Problem(wrong.explanation(), expression, Segment.position(wrong))));
        }
    }

    /** Shows the rows that contain a text. */
    void search(String text) {
        change(now -> now.withSearch(text));
    }

    /** Sorts by a column: upwards, downwards, as in the file. */
    void sort(String column) {
        change(now -> now.sortedBy(column));
    }

    /** Shows the rows that a finding touches. */
    void focus(Message title, TouchedRows rows) {
        change(now -> now.withFocus(Optional.of(new RowQuery.Focus(title, rows))));
    }

    /** Shows all rows again, whatever finding they belong to. */
    void unfocus() {
        change(now -> now.withFocus(Optional.empty()));
    }

    /** Shows all rows again; their order stays. */
    void showAll() {
        change(now -> new RowQuery("", "", Optional.empty(), now.order()));
    }

    private void change(UnaryOperator<RowQuery> edit) {
        problem.set(Optional.empty());
        var next = edit.apply(query.get());
        if (!next.equals(query.get())) {
            query.set(next);
            ask();
        }
    }

    private void ask() {
        var session = context.session();
        session.sourceProperty().get().ifPresent(source -> {
            var ready = session.preparedProperty().get().filter(one -> one.source() == source);
            ask(source, ready, query.get());
        });
    }

    private void ask(Source source, Optional<Prepared> ready, RowQuery asked) {
        waiting.set(true);
        context.jobs()
                .ask(
                        TOPIC,
                        progress -> answer(source, ready, asked, progress),
                        answer -> {
                            waiting.set(false);
                            answer.run();
                        },
                        failure -> {
                            waiting.set(false);
                            context.desk().fail(failure);
                        });
    }

    private Runnable answer(Source source, Optional<Prepared> ready, RowQuery asked, Progress progress) {
        try {
            var rows = ShownRows.of(source, ready, asked, progress);
            return () -> shown.set(Optional.of(rows));
        } catch (BadInputException wrong) {
            var rows = ShownRows.of(source, ready, asked.withFilter(""), progress);
            var told = new Problem(wrong.explanation(), asked.filter(), Segment.position(wrong));
            return () -> {
                problem.set(Optional.of(told));
                if (shown.get()
                        .filter(now -> now.source() == source && now.prepared().equals(ready))
                        .isEmpty()) {
                    shown.set(Optional.of(rows));
                }
            };
        }
    }
}
