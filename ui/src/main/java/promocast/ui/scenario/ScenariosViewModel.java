package promocast.ui.scenario;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.room.Action;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Scenario;
import promocast.ui.session.Scenarios;
import promocast.ui.text.Texts;

/** The tabs of the scenarios and all that can be done with them. */
public final class ScenariosViewModel {
    private final RoomContext room;
    private final Scenarios scenarios;
    private final Profits profits;
    private final ReadOnlyObjectWrapper<List<ScenarioTab>> tabs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Integer>> renaming = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Message>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Integer>> compared = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Boolean> comparing = new SimpleObjectProperty<>(false);

    /** The tabs of the session of a room. */
    public ScenariosViewModel(RoomContext room) {
        this.room = room;
        this.scenarios = room.session().scenarios();
        this.profits = new Profits(room);
        scenarios.allProperty().addListener((value, was, now) -> {
            show();
            keepCompared();
        });
        scenarios.chosenProperty().addListener((value, was, now) -> show());
        room.session().planProperty().addListener((value, was, now) -> show());
        profits.newsProperty().addListener((value, was, now) -> show());
        room.texts().localeProperty().addListener((value, was, now) -> show());
        room.session().outlookProperty().addListener((value, was, now) -> {
            if (now.settled()) {
                profits.ask(plans());
            }
        });
        show();
    }

    Texts texts() {
        return room.texts();
    }

    RoomContext room() {
        return room;
    }

    Profits profits() {
        return profits;
    }

    ReadOnlyObjectProperty<List<ScenarioTab>> tabsProperty() {
        return tabs.getReadOnlyProperty();
    }

    /** The scenario whose name is being typed. */
    ReadOnlyObjectProperty<Optional<Integer>> renamingProperty() {
        return renaming.getReadOnlyProperty();
    }

    /** Why the name that was typed cannot be taken. */
    ObservableValue<Optional<Message>> problemProperty() {
        return problem;
    }

    /** Ids of the scenarios that are compared, the first one being what the others are compared with; empty for none. */
    public ObjectProperty<List<Integer>> comparedProperty() {
        return compared;
    }

    /** Whether the comparison is on the screen instead of a plan. */
    public ObjectProperty<Boolean> comparingProperty() {
        return comparing;
    }

    /** What the tab of the comparison says: "A against B". */
    ObservableValue<String> comparisonName() {
        return Bindings.createStringBinding(
                () -> compared.get().isEmpty()
                        ? texts().get("scenario.compare.name")
                        : texts().get("scenario.compare.tab." + compared.get().size(), letters(compared.get())),
                compared,
                texts().localeProperty());
    }

    private Object[] letters(List<Integer> ids) {
        return ids.stream()
                .map(id -> scenarios.find(id).map(Scenario::letter).orElse("?"))
                .toArray();
    }

    /** Shows a scenario instead of the comparison or another one. */
    public void choose(int id) {
        comparing.set(false);
        stopRenaming();
        scenarios.choose(id);
    }

    /** Opens a scenario with the frame of the plan on the screen, without lines. */
    void add() {
        room.session().planProperty().getValue().ifPresent(plan -> {
            comparing.set(false);
            say(scenarios.add(plan.withLines(List.of()), texts().get("scenario.new.name")));
        });
    }

    /** Opens a copy of the scenario on the screen. */
    void duplicate() {
        duplicate(scenarios.chosen().id());
    }

    void duplicate(int id) {
        scenarios.find(id).ifPresent(one -> {
            comparing.set(false);
            say(scenarios.duplicate(id, scenarios.name(one, texts().locale())));
        });
    }

    /** Lets the planner type another name of a scenario. */
    void startRenaming(int id) {
        problem.set(Optional.empty());
        renaming.set(Optional.of(id));
    }

    /** Takes the name that was typed; where it cannot be taken the typing goes on, and the problem says why. */
    void rename(String typed) {
        renaming.get().ifPresent(id -> {
            var why = scenarios.rename(id, typed);
            problem.set(why);
            if (why.isEmpty()) {
                renaming.set(Optional.empty());
            }
        });
    }

    /** Leaves the name as it was. */
    void stopRenaming() {
        renaming.set(Optional.empty());
        problem.set(Optional.empty());
    }

    /** Closes a scenario and offers to bring it back. */
    void close(int id) {
        var one = scenarios.find(id);
        if (one.isEmpty() || tabs.get().size() == 1) {
            room.desk().say(Notice.done(Texts.message("scenario.close.last")));
            return;
        }
        var name = scenarios.name(one.get(), texts().locale());
        scenarios.close(id);
        room.desk()
                .say(new Notice(
                                Notice.Kind.UNDONE,
                                Texts.message("scenario.closed", name),
                                Optional.empty(),
                                Optional.empty())
                        .with(Action.always(Texts.message("scenario.close.undo"), "fth-corner-up-left", this::reopen)));
    }

    /** Brings the scenario back that was closed last. */
    void reopen() {
        comparing.set(false);
        say(scenarios.reopen());
    }

    void move(int id, int to) {
        scenarios.move(id, to);
    }

    /** Moves the chosen tab by some places. */
    void shift(int by) {
        int id = scenarios.chosen().id();
        scenarios.move(id, Math.max(0, place(id) + by));
    }

    /** Chooses the tab some places further on, round the end. */
    void step(int by) {
        var all = scenarios.allProperty().get();
        choose(all.get(Math.floorMod(place(scenarios.chosen().id()) + by, all.size()))
                .id());
    }

    /** Compares the scenario on the screen with its neighbour; with two or three open, all of them. */
    public void compare() {
        var ids = scenarios.allProperty().get().stream().map(Scenario::id).toList();
        if (ids.size() < 2) {
            room.desk()
                    .say(Notice.done(Texts.message("scenario.compare.one"))
                            .with(Action.always(
                                    Texts.message("scenario.duplicate.name"), "fth-copy", this::duplicate)));
            return;
        }
        if (compared.get().isEmpty()) {
            int place = place(scenarios.chosen().id());
            int from = Math.max(0, Math.min(place == 0 ? 0 : place - 1, ids.size() - 2));
            compared.set(ids.size() <= 3 ? ids : List.copyOf(ids.subList(from, from + 2)));
        }
        stopRenaming();
        comparing.set(true);
    }

    /** Leaves the comparison. */
    public void stopComparing() {
        comparing.set(false);
        compared.set(List.of());
    }

    /** Lays history and notes of the scenario on the screen over the room. */
    void openHistory() {
        room.desk().lay(new HistorySheet(new HistoryViewModel(room, profits)));
    }

    /** What can be done, with keys. */
    public List<Action> actions() {
        return new ScenarioActions(this, scenarios).all();
    }

    /** Lets the planner type another name of the scenario on the screen. */
    void startRenaming() {
        startRenaming(scenarios.chosen().id());
    }

    /** Closes the scenario on the screen. */
    void close() {
        close(scenarios.chosen().id());
    }

    private void say(Optional<Message> problem) {
        problem.ifPresent(why -> room.desk().say(Notice.done(why)));
    }

    private int place(int id) {
        return scenarios.allProperty().get().stream().map(Scenario::id).toList().indexOf(id);
    }

    private List<CampaignPlan> plans() {
        return scenarios.allProperty().get().stream()
                .flatMap(one -> scenarios.plan(one.id()).stream())
                .toList();
    }

    private void show() {
        tabs.set(scenarios.allProperty().get().stream().map(this::tab).toList());
    }

    private ScenarioTab tab(Scenario one) {
        var plan = scenarios.plan(one.id());
        var extra = plan.filter(known -> profits.of(known).isPresent())
                .map(known -> new NumberFormatter(texts().locale(), known.currency())
                        .addedMoney(Interval.exact(profits.of(known).getAsDouble()))
                        .value())
                .orElse("");
        return new ScenarioTab(
                one.id(),
                one.letter(),
                scenarios.name(one, texts().locale()),
                extra,
                one.id() == scenarios.chosenProperty().get(),
                !one.notes().isBlank());
    }

    /** A closed scenario leaves the comparison; with fewer than two left the comparison goes. */
    private void keepCompared() {
        var left = compared.get().stream()
                .filter(id -> scenarios.find(id).isPresent())
                .toList();
        if (!left.equals(compared.get())) {
            compared.set(left.size() < 2 ? List.of() : left);
            comparing.set(comparing.get() && left.size() >= 2);
        }
    }
}
