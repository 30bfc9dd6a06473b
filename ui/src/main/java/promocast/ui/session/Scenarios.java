package promocast.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import promocast.data.Message;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.scenario.ScenarioBook;
import promocast.ui.text.Texts;

/**
 * The scenarios of a session: several plans for the same customers, each with its own history. One of them is chosen; the
 * draft and the history of the session are its. A plan is changed by {@link Session#edit} only, and so only while its
 * scenario is chosen; here scenarios come, go and get names.
 */
public final class Scenarios {
    private static final int CLOSED = 20;

    private final History history;
    private final ObservableList<AdvisorStep> advice;
    private final ObjectProperty<Optional<Baselines>> baselines;
    private final ScenarioNames names;
    private final ReadOnlyObjectWrapper<List<Scenario>> all = new ReadOnlyObjectWrapper<>(List.of(first()));
    private final ReadOnlyObjectWrapper<Integer> chosen = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<List<ClosedScenario>> closed = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Integer, Trail> parked = new HashMap<>();

    Scenarios(
            History history,
            ObservableList<AdvisorStep> advice,
            ObjectProperty<Optional<Baselines>> baselines,
            PlanNames names) {
        this.history = history;
        this.advice = advice;
        this.baselines = baselines;
        this.names = new ScenarioNames(names, all::get, this::plan);
    }

    /** The scenarios in the order of their tabs; at least one. */
    public ReadOnlyObjectProperty<List<Scenario>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Id of the chosen one. */
    public ReadOnlyObjectProperty<Integer> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The chosen one. */
    public Scenario chosen() {
        return find(chosen.get()).orElseGet(() -> all.get().get(0));
    }

    /** Those that were closed, newest last. */
    public ReadOnlyObjectProperty<List<ClosedScenario>> closedProperty() {
        return closed.getReadOnlyProperty();
    }

    /** The scenario with an id, if it is open. */
    public Optional<Scenario> find(int id) {
        return all.get().stream().filter(one -> one.id() == id).findFirst();
    }

    /** The plan of a scenario. */
    public Optional<CampaignPlan> plan(int id) {
        return draft(id).flatMap(Draft::plan);
    }

    /** What a scenario is called. */
    public String name(Scenario scenario, Locale locale) {
        return names.of(scenario, plan(scenario.id()), locale);
    }

    /** What a closed scenario is called. */
    public String name(ClosedScenario one, Locale locale) {
        return names.of(one.scenario(), one.plan(), locale);
    }

    /** Puts another scenario on the screen. One that is not open changes nothing. */
    public void choose(int id) {
        if (id == chosen.get() || find(id).isEmpty()) {
            return;
        }
        parked.put(chosen.get(), trail());
        show(id);
    }

    /**
     * Opens a scenario with a plan of its own behind all others and chooses it.
     *
     * @return why not; empty when it was opened
     */
    public Optional<Message> add(CampaignPlan plan, String name) {
        return insert(new Scenario(0, names.free(name), ""), all.get().size(), Trail.from(start(plan)));
    }

    /**
     * Opens a copy of a scenario behind it, without its past and its file, and chooses it.
     *
     * @param name what the copy is called; a number is added where another has that name
     * @return why not; empty when it was opened
     */
    public Optional<Message> duplicate(int id, String name) {
        var plan = plan(id);
        var scenario = find(id);
        if (plan.isEmpty() || scenario.isEmpty()) {
            return Optional.of(Texts.message("scenario.noPlan"));
        }
        var copy = new Scenario(0, names.free(name), scenario.get().notes());
        return insert(copy, place(id) + 1, Trail.from(start(plan.get())));
    }

    /**
     * Gives a scenario another name.
     *
     * @return why not; empty when it has that name now
     */
    public Optional<Message> rename(int id, String name) {
        var next = name.strip();
        var problem = names.problem(id, next);
        if (problem.isEmpty()) {
            change(id, one -> one.withName(next));
        }
        return problem;
    }

    /** Writes the notes of a scenario. */
    public void note(int id, String notes) {
        change(id, one -> one.withNotes(notes));
    }

    /** Moves a scenario to another place of the row, from 0. */
    public void move(int id, int to) {
        var next = new ArrayList<>(all.get());
        find(id).ifPresent(one -> {
            next.remove(one);
            next.add(Math.max(0, Math.min(to, next.size())), one);
            all.set(List.copyOf(next));
        });
    }

    /** Closes a scenario; it can be reopened. The last one stays: closing it does nothing. */
    public void close(int id) {
        var one = find(id);
        if (one.isEmpty() || all.get().size() == 1) {
            return;
        }
        int place = place(id);
        if (id == chosen.get()) {
            choose(all.get().get(place == 0 ? 1 : place - 1).id());
        }
        var next = new ArrayList<>(closed.get());
        next.add(new ClosedScenario(one.get(), place, parked.remove(id)));
        all.set(all.get().stream().filter(other -> other.id() != id).toList());
        closed.set(List.copyOf(next.subList(Math.max(0, next.size() - CLOSED), next.size())));
    }

    /** Opens the scenario again that was closed last. @return why not; empty when it is open */
    public Optional<Message> reopen() {
        var gone = closed.get();
        return gone.isEmpty() ? Optional.of(Texts.message("scenario.noneClosed")) : reopen(gone.get(gone.size() - 1));
    }

    /** Opens a closed scenario again, with its past, where it was. @return why not; empty when it is open */
    public Optional<Message> reopen(ClosedScenario one) {
        var back = one.scenario().withName(names.free(one.scenario().name()));
        var problem = insert(back, Math.min(one.place(), all.get().size()), one.trail());
        if (problem.isEmpty()) {
            closed.set(closed.get().stream().filter(other -> other != one).toList());
        }
        return problem;
    }

    /** One empty scenario, as before the first plan. */
    void reset() {
        parked.clear();
        all.set(List.of(first()));
        chosen.set(0);
        closed.set(List.of());
    }

    /** Forgets what the advisor said of scenarios that are not on the screen: it spoke about another model. */
    void forgetAdvice() {
        parked.replaceAll((id, trail) -> trail.withoutAdvice());
    }

    /** Takes kept scenarios in the place of all that there are. */
    public void restore(ScenarioBook book) {
        var plans = new HashMap<Integer, Trail>();
        book.open().forEach(page -> plans.put(ScenarioPages.id(page.letter()), Trail.from(start(page.plan()))));
        parked.clear();
        parked.putAll(plans);
        all.set(ScenarioPages.scenarios(book.open()));
        show(ScenarioPages.id(book.chosen()));
        closed.set(List.of());
        addClosed(book.closed());
    }

    /** Lays kept scenarios to the closed ones. */
    public void addClosed(List<ScenarioBook.Page> pages) {
        closed.set(Stream.concat(
                        closed.get().stream(),
                        pages.stream()
                                .map(page -> new ClosedScenario(
                                        ScenarioPages.scenario(page), Scenario.MOST, Trail.from(start(page.plan())))))
                .toList());
    }

    /** The scenarios as they are kept; empty while one that is open has no plan. */
    public Optional<ScenarioBook> book() {
        return ScenarioPages.book(this);
    }

    /** Whether the planner has made more of them than the plan that the studio started. */
    public boolean touched() {
        var only = all.get().get(0);
        return all.get().size() > 1
                || !closed.get().isEmpty()
                || !only.name().isEmpty()
                || !only.notes().isEmpty()
                || history.draftProperty().get().changed();
    }

    private Optional<Message> insert(Scenario scenario, int place, Trail trail) {
        var id = freeId(scenario.id());
        if (id.isEmpty()) {
            return Optional.of(Texts.message("scenario.most", Scenario.MOST));
        }
        var next = new ArrayList<>(all.get());
        next.add(place, scenario.withId(id.get()));
        parked.put(id.get(), trail);
        all.set(List.copyOf(next));
        choose(id.get());
        return Optional.empty();
    }

    private Optional<Integer> freeId(int wanted) {
        return Stream.concat(
                        Stream.of(wanted), IntStream.range(0, Scenario.MOST).boxed())
                .filter(id -> find(id).isEmpty())
                .findFirst();
    }

    private Draft start(CampaignPlan plan) {
        return history.draftProperty().get().withPlan(plan, new PlanPlace(Kept.started(plan)));
    }

    private Trail trail() {
        return new Trail(
                history.draftProperty().get(), history.undoSteps(), history.redoSteps(), advice, baselines.get());
    }

    /** It stays parked until it is whole on the screen, so that whoever looks meanwhile sees no plan under a wrong name. */
    private void show(int id) {
        var next = parked.get(id);
        chosen.set(id);
        advice.setAll(next.advice());
        baselines.set(next.baselines());
        history.resume(next);
        parked.remove(id);
    }

    private Optional<Draft> draft(int id) {
        return Optional.ofNullable(parked.get(id))
                .map(Trail::draft)
                .or(() -> Optional.of(history.draftProperty().get()).filter(now -> id == chosen.get()));
    }

    private int place(int id) {
        return all.get().indexOf(find(id).orElseThrow());
    }

    private void change(int id, UnaryOperator<Scenario> change) {
        var next = all.get().stream()
                .map(one -> one.id() == id ? change.apply(one) : one)
                .toList();
        if (!Objects.equals(next, all.get())) {
            all.set(next);
        }
    }

    private static Scenario first() {
        return new Scenario(0, "", "");
    }
}
