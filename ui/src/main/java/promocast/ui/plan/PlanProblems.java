package promocast.ui.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanCheck;
import promocast.ui.job.Jobs;

/** What is wrong with the plan of now, looked for beside the window whenever it changes. */
final class PlanProblems {
    private static final String TOPIC = "problems";

    private final PlanContext context;
    private final Jobs jobs;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<List<PlanCheck.Problem>> found = new ReadOnlyObjectWrapper<>(List.of());

    /** @param today the day of now, by which windows lie in the past */
    PlanProblems(PlanContext context, Jobs jobs, Supplier<LocalDate> today) {
        this.context = context;
        this.jobs = jobs;
        this.today = today;
        context.planProperty().addListener((value, was, now) -> look());
        context.groundsProperty().addListener((value, was, now) -> look());
        look();
    }

    /** All of them, those of the plan first, then line by line. */
    ReadOnlyObjectProperty<List<PlanCheck.Problem>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What is wrong with a field of the chosen line, or of the plan. */
    ObservableValue<Optional<Message>> of(String field) {
        return javafx.beans.binding.Bindings.createObjectBinding(
                () -> found.get().stream()
                        .filter(problem -> problem.field().equals(field)
                                && (problem.line() == 0
                                        || problem.line()
                                                == context.chosenProperty().get() + 1))
                        .map(PlanCheck.Problem::message)
                        .findFirst(),
                found,
                context.chosenProperty());
    }

    private void look() {
        var plan = context.plan();
        var grounds = context.groundsProperty().getValue();
        if (plan.isEmpty() || grounds.isEmpty()) {
            found.set(List.of());
            return;
        }
        var day = today.get();
        jobs.ask(
                TOPIC,
                progress -> check(plan.get(), grounds.get(), day),
                problems -> {
                    if (context.plan().equals(plan)) {
                        found.set(problems);
                    }
                },
                failure -> found.set(List.of()));
    }

    private static List<PlanCheck.Problem> check(CampaignPlan plan, PlanContext.Grounds grounds, LocalDate day) {
        return PlanCheck.check(plan, grounds.actions(), grounds.customers(), Optional.of(day));
    }
}
