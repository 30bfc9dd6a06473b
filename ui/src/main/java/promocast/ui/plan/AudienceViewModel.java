package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.Segment;
import promocast.engine.plan.SegmentCompletion;
import promocast.ui.job.Jobs;
import promocast.ui.text.Texts;

/** The filter of the chosen line as it is typed: how many customers fit, or why it cannot be understood. */
final class AudienceViewModel {
    private static final String TOPIC = "audience";

    private final PlanContext context;
    private final Jobs jobs;
    private final StringProperty segment = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Integer>> fitting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> counted = Optional.empty();
    private Optional<String> wanted = Optional.empty();

    /** @param jobs count the customers of a filter beside the window */
    AudienceViewModel(PlanContext context, Jobs jobs) {
        this.context = context;
        this.jobs = jobs;
        segment.addListener((value, was, now) -> check(now));
        context.planProperty().addListener((value, was, now) -> show());
        context.chosenProperty().addListener((value, was, now) -> show());
        context.groundsProperty().addListener((value, was, now) -> check(segment.get()));
        show();
        check(segment.get());
    }

    Texts texts() {
        return context.texts();
    }

    /** The segment as typed; taken with {@link #take()}. */
    StringProperty segmentProperty() {
        return segment;
    }

    /** Why the segment as typed cannot be taken. */
    ReadOnlyObjectProperty<Optional<Message>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many customers fit the segment as typed, whatever the lines before. */
    ObservableValue<String> fittingProperty() {
        return Bindings.createStringBinding(
                () -> fitting.get()
                        .map(count -> texts().get(
                                        "plan.segment.fit", context.numbers().full(count)))
                        .orElse(""),
                fitting,
                context.numbersProperty());
    }

    /** The character of the segment, from 0, at which it is not understood. */
    Optional<Integer> mistake() {
        var at = problem.get().map(words -> Segment.position(new BadInputException(words)));
        return at.filter(OptionalInt::isPresent).map(found -> found.getAsInt() - 1);
    }

    /** What can stand at a place of the segment. */
    List<SegmentCompletion> completions(String typed, int caret) {
        return context.groundsProperty()
                .getValue()
                .map(grounds -> SegmentCompletion.at(typed, caret, grounds.customers()))
                .orElse(List.of());
    }

    /** Takes the segment as typed, if it can be understood; the plan stays as it is until then. */
    void take() {
        wanted = Optional.of(segment.get());
        takeWanted();
    }

    /** Takes the wanted segment once it was counted. */
    private void takeWanted() {
        if (wanted.isEmpty() || !wanted.equals(counted)) {
            return;
        }
        var typed = wanted.get().strip();
        wanted = Optional.empty();
        context.line()
                .filter(line -> problem.get().isEmpty() && !line.segment().equals(typed))
                .ifPresent(line -> context.edit(
                        new PlanEdit.ReplaceLine(context.chosenProperty().get(), line.withSegment(typed))));
    }

    private void show() {
        context.line().ifPresent(line -> segment.set(line.segment()));
    }

    /** Counts who fits; a newer filter takes the place of an older one that is still counted. */
    private void check(String typed) {
        var grounds = context.groundsProperty().getValue();
        counted = Optional.empty();
        wanted = wanted.filter(typed::equals);
        jobs.ask(
                TOPIC,
                progress -> counted(typed, grounds),
                answer -> {
                    if (typed.equals(segment.get())) {
                        fitting.set(answer.customers);
                        problem.set(answer.problem);
                        counted = Optional.of(typed);
                        takeWanted();
                    }
                },
                failure -> {
                    fitting.set(Optional.empty());
                    problem.set(Optional.of(failure.what()));
                });
    }

    private record Counted(Optional<Integer> customers, Optional<Message> problem) {}

    private static Counted counted(String typed, Optional<PlanContext.Grounds> grounds) {
        try {
            var filter = Segment.parse(typed);
            return new Counted(grounds.map(found -> count(filter, found)), Optional.empty());
        } catch (PromocastException unclear) {
            return new Counted(Optional.empty(), Optional.of(unclear.explanation()));
        }
    }

    private static int count(Segment filter, PlanContext.Grounds grounds) {
        int count = 0;
        for (boolean fits : filter.select(grounds.customers())) {
            count += fits ? 1 : 0;
        }
        return count;
    }
}
