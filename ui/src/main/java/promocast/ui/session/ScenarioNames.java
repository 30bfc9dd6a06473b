package promocast.ui.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.text.Texts;

/** What scenarios are called: no two open ones alike. */
final class ScenarioNames {
    private static final int LONGEST = 60;

    private final PlanNames plans;
    private final Supplier<List<Scenario>> open;
    private final IntFunction<Optional<CampaignPlan>> plan;

    ScenarioNames(PlanNames plans, Supplier<List<Scenario>> open, IntFunction<Optional<CampaignPlan>> plan) {
        this.plans = plans;
        this.open = open;
        this.plan = plan;
    }

    String of(Scenario scenario, Optional<CampaignPlan> its, Locale locale) {
        return scenario.name().isEmpty() ? its.map(one -> plans.of(one, locale)).orElse("") : scenario.name();
    }

    /** Why the scenario with an id cannot be called so; {@code name} has no blanks at its ends. */
    Optional<Message> problem(int id, String name) {
        if (name.isEmpty()) {
            return Optional.of(Texts.message("scenario.name.empty"));
        }
        if (name.length() > LONGEST) {
            return Optional.of(Texts.message("scenario.name.long", LONGEST));
        }
        return isTaken(name, id) ? Optional.of(Texts.message("scenario.name.taken", name)) : Optional.empty();
    }

    /** The name, with a number behind it where an open scenario has it. */
    String free(String wanted) {
        var base = wanted.strip();
        var name = base;
        for (int k = 2; isTaken(name, -1); k++) {
            name = base + " " + k;
        }
        return name;
    }

    private boolean isTaken(String name, int except) {
        return !name.isEmpty()
                && open.get().stream()
                        .filter(one -> one.id() != except)
                        .anyMatch(one -> Texts.LANGUAGES.stream()
                                .anyMatch(in -> name.equalsIgnoreCase(of(one, plan.apply(one.id()), in))));
    }
}
