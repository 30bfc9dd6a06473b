package promocast.ui.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.room.RoomContext;
import promocast.ui.session.History;
import promocast.ui.session.Scenarios;
import promocast.ui.text.Texts;

/** Every edit of the chosen scenario, done or undone, and its notes. */
final class HistoryViewModel {
    private static final int ASKED = 60;

    private final RoomContext room;
    private final Scenarios scenarios;
    private final Profits profits;
    private final ReadOnlyObjectWrapper<List<Point>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final InvalidationListener follow = changed -> show();

    /**
     * A point of the history.
     *
     * @param done steps that are done there
     * @param label the edit that leads to it, in words
     * @param change what that did to the extra profit; empty while unknown
     * @param loses whether that is a loss
     * @param state where it lies
     */
    record Point(int done, String label, String change, boolean loses, State state) {}

    /** Where a point lies. */
    enum State {
        /** Before where the plan stands. */
        DONE,
        /** Where the plan stands. */
        NOW,
        /** Undone. */
        UNDONE
    }

    HistoryViewModel(RoomContext room, Profits profits) {
        this.room = room;
        this.scenarios = room.session().scenarios();
        this.profits = profits;
        room.session().history().draftProperty().addListener(follow);
        room.texts().localeProperty().addListener(follow);
        profits.newsProperty().addListener(follow);
        var steps = room.session().history().undoSteps();
        profits.ask(Stream.concat(steps.stream(), room.session().history().redoSteps().stream())
                .flatMap(step -> Stream.of(step.before(), step.after()))
                .flatMap(draft -> draft.plan().stream())
                .distinct()
                .limit(ASKED)
                .toList());
        show();
    }

    /** Stops to follow the session. */
    void leave() {
        room.session().history().draftProperty().removeListener(follow);
        room.texts().localeProperty().removeListener(follow);
        profits.newsProperty().removeListener(follow);
    }

    Texts texts() {
        return room.texts();
    }

    RoomContext room() {
        return room;
    }

    /** The points, newest first; the last one is before all edits. */
    ReadOnlyObjectProperty<List<Point>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** Goes to a point. */
    void jump(int done) {
        room.session().jump(done);
    }

    /** The notes of the scenario. */
    String notes() {
        return scenarios.chosen().notes();
    }

    /** Writes the notes of the scenario. */
    void note(String text) {
        scenarios.note(scenarios.chosen().id(), text);
    }

    /** What the scenario is called. */
    String name() {
        return scenarios.name(scenarios.chosen(), texts().locale());
    }

    private void show() {
        // reading it makes the property valid, so that its next change is told
        room.session().history().draftProperty().get();
        room.texts().localeProperty().get();
        profits.newsProperty().get();
        var history = room.session().history();
        int now = history.undoSteps().size();
        var steps = new ArrayList<History.Step>(history.undoSteps());
        for (int k = history.redoSteps().size() - 1; k >= 0; k--) {
            steps.add(history.redoSteps().get(k));
        }
        var next = new ArrayList<Point>();
        for (int k = steps.size(); k > 0; k--) {
            next.add(point(k, steps.get(k - 1), now));
        }
        next.add(new Point(0, texts().get("scenario.history.start"), "", false, state(0, now)));
        points.set(List.copyOf(next));
    }

    private Point point(int done, History.Step step, int now) {
        var before = profit(step.before().plan());
        var after = profit(step.after().plan());
        boolean known = before.isPresent() && after.isPresent();
        double change = known ? after.getAsDouble() - before.getAsDouble() : 0;
        var words = known ? numbers(step).addedMoney(Interval.exact(change)).value() : "";
        return new Point(done, texts().say(step.label()), words, change < 0, state(done, now));
    }

    private NumberFormatter numbers(History.Step step) {
        return new NumberFormatter(
                texts().locale(),
                step.after().plan().map(CampaignPlan::currency).orElse("CNY"));
    }

    private OptionalDouble profit(Optional<CampaignPlan> plan) {
        return plan.map(profits::of).orElseGet(OptionalDouble::empty);
    }

    private static State state(int done, int now) {
        return done == now ? State.NOW : done < now ? State.DONE : State.UNDONE;
    }
}
