package promocast.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import promocast.engine.scenario.Candidate;
import promocast.engine.scenario.Comparison;
import promocast.engine.scenario.Verdict;
import promocast.ui.control.Condition;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.scenario.ScenariosViewModel;
import promocast.ui.session.Scenario;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** Compares the chosen scenarios whenever the comparison is on the screen. */
public final class CompareViewModel {
    /** Most scenarios side by side. */
    static final int MOST = 3;

    private final RoomContext room;
    private final ScenariosViewModel scenarios;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Condition> condition = new ReadOnlyObjectWrapper<>(Condition.ready());
    private final ObjectProperty<Integer> against = new SimpleObjectProperty<>(0);
    private Optional<List<Candidate>> asked = Optional.empty();

    /** Follows the tabs of a room. */
    public CompareViewModel(RoomContext room, ScenariosViewModel scenarios) {
        this.room = room;
        this.scenarios = scenarios;
        scenarios.comparingProperty().addListener((value, was, now) -> compare());
        scenarios.comparedProperty().addListener((value, was, now) -> compare());
        room.session().planProperty().addListener((value, was, now) -> compare());
        room.session().trainedProperty().addListener((value, was, now) -> compare());
        room.session().scenarios().allProperty().addListener((value, was, now) -> compare());
    }

    Texts texts() {
        return room.texts();
    }

    ScenariosViewModel scenarios() {
        return scenarios;
    }

    /** What came out last. */
    ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** Whether that is the answer for the scenarios of now. */
    ReadOnlyObjectProperty<Condition> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    /** Which of the scenarios that are compared with the first the waterfall is about, from 0. */
    ObjectProperty<Integer> againstProperty() {
        return against;
    }

    /** The open scenarios, to choose from. */
    List<Scenario> choices() {
        return room.session().scenarios().allProperty().get();
    }

    /** What a scenario is called. */
    String nameOf(Scenario one) {
        return room.session().scenarios().name(one, texts().locale());
    }

    /** The scenario that the others are compared with. */
    Optional<Integer> baseline() {
        return scenarios.comparedProperty().get().stream().findFirst();
    }

    boolean isCompared(int id) {
        return scenarios.comparedProperty().get().contains(id);
    }

    /** Whether a scenario can be added to the comparison, or taken off it. */
    boolean canTurn(int id) {
        int size = scenarios.comparedProperty().get().size();
        return isCompared(id) ? size > 2 : size < MOST;
    }

    /** Adds a scenario to the comparison, or takes it off. */
    void turn(int id) {
        if (!canTurn(id)) {
            return;
        }
        var ids = new ArrayList<>(scenarios.comparedProperty().get());
        if (!ids.remove((Integer) id)) {
            ids.add(id);
        }
        scenarios.comparedProperty().set(List.copyOf(ids));
    }

    /** Makes a scenario the one that the others are compared with. */
    void compareWith(int id) {
        var ids = new ArrayList<>(scenarios.comparedProperty().get());
        if (ids.remove((Integer) id)) {
            ids.add(0, id);
            scenarios.comparedProperty().set(List.copyOf(ids));
        }
    }

    /** What the comparison comes to. */
    Optional<Verdict> verdict() {
        return comparison.get().map(Verdict::of);
    }

    /** Letter of the scenario that does best; empty before there is an answer. */
    String best() {
        return comparison.get().map(one -> one.sides().get(one.best()).letter()).orElse("");
    }

    /** Goes on with the scenario that does best. */
    void goOn() {
        winner().ifPresent(id -> {
            scenarios.choose(id);
            room.desk().say(Notice.done(Texts.message("compare.goesOn", best())));
        });
    }

    /** Makes the best scenario the plan of the report, with this comparison in it. */
    void report() {
        winner().ifPresent(id -> {
            room.session().reportedProperty().set(scenarios.comparedProperty().get());
            scenarios.choose(id);
            room.desk().say(Notice.done(Texts.message("compare.reported", best())));
            room.desk().go(RoomId.REPORT);
        });
    }

    private Optional<Integer> winner() {
        return choices().stream()
                .filter(one -> one.letter().equals(best()))
                .map(Scenario::id)
                .findFirst();
    }

    private void compare() {
        var trained = room.session().trainedProperty().get();
        if (!scenarios.comparingProperty().get() || trained.isEmpty()) {
            return;
        }
        var candidates = candidates(trained.get());
        if (asked.equals(Optional.of(candidates)) || candidates.size() < 2) {
            return;
        }
        asked = Optional.of(candidates);
        condition.set(
                comparison.get().isPresent()
                        ? new Condition.Stale()
                        : new Condition.Loading(Texts.message("compare.working")));
        room.jobs()
                .ask(
                        "compared",
                        progress -> Comparison.of(candidates, progress),
                        found -> {
                            if (asked.equals(Optional.of(candidates))) {
                                if (against.get() >= found.others().size()) {
                                    against.set(0);
                                }
                                comparison.set(Optional.of(found));
                                condition.set(Condition.ready());
                            }
                        },
                        failure -> fail(candidates, failure));
    }

    private void fail(List<Candidate> candidates, Failure failure) {
        if (asked.equals(Optional.of(candidates))) {
            asked = Optional.empty();
            condition.set(new Condition.Told(
                    Condition.Tone.WITHHELD, Texts.message("compare.cannot"), failure.what(), Optional.empty()));
        }
    }

    private List<Candidate> candidates(Trained trained) {
        var all = room.session().scenarios();
        var found = new ArrayList<Candidate>();
        for (int id : scenarios.comparedProperty().get()) {
            all.find(id)
                    .ifPresent(one -> all.plan(id)
                            .ifPresent(plan -> found.add(
                                    new Candidate(one.letter(), new Name(all, one), plan, trained.whatIf()))));
        }
        return found;
    }

    /** The name of a scenario in any language; equal for the same scenario, so that an answer is not asked for twice. */
    private record Name(promocast.ui.session.Scenarios all, Scenario scenario) implements promocast.data.Localised {
        @Override
        public String in(java.util.Locale locale) {
            return all.name(scenario, locale);
        }
    }
}
