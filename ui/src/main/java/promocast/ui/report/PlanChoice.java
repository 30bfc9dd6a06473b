package promocast.ui.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import promocast.data.Localised;
import promocast.data.Progress;
import promocast.engine.experiment.TestDesigner;
import promocast.engine.experiment.TestSetup;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.report.PlanStory;
import promocast.engine.scenario.Candidate;
import promocast.engine.scenario.Comparison;
import promocast.engine.whatif.Forecast;
import promocast.ui.session.Scenario;
import promocast.ui.session.Scenarios;
import promocast.ui.session.Session;
import promocast.ui.session.Trained;

/**
 * How the plan of a report was chosen and how it will be proved.
 *
 * @param scenarios what it was compared with, itself included; empty for nothing
 * @param notes the planner's notes
 * @param test how it will be tested, if the planner wants to
 */
record PlanChoice(List<Rival> scenarios, String notes, Optional<TestSetup> test) {
    PlanChoice {
        scenarios = List.copyOf(scenarios);
    }

    /** A scenario of the comparison. */
    record Rival(String letter, Localised name, CampaignPlan plan) {}

    /** What the session says of the plan on the screen; a comparison only where that plan is part of it. */
    static PlanChoice of(Session session) {
        var scenarios = session.scenarios();
        var ids = session.reportedProperty().get();
        var rivals = ids.stream()
                .flatMap(id -> scenarios.find(id).stream())
                .flatMap(one -> scenarios.plan(one.id()).stream()
                        .filter(plan -> !plan.lines().isEmpty())
                        .map(plan -> new Rival(one.letter(), new Name(scenarios, one), plan)))
                .toList();
        boolean about = ids.contains(scenarios.chosen().id()) && rivals.size() > 1;
        return new PlanChoice(
                about ? rivals : List.of(),
                scenarios.chosen().notes(),
                session.testProperty().get());
    }

    /** The name of a scenario in any language; equal for the same scenario. */
    private record Name(Scenarios all, Scenario scenario) implements Localised {
        @Override
        public String in(Locale locale) {
            return all.name(scenario, locale);
        }
    }

    PlanStory story(CampaignPlan plan, Forecast forecast, Trained trained, Progress progress) {
        var whatIf = trained.whatIf();
        var candidates = scenarios.stream()
                .map(one -> new Candidate(one.letter(), one.name(), one.plan(), whatIf))
                .toList();
        var comparison =
                candidates.size() < 2 ? Optional.<Comparison>empty() : Optional.of(Comparison.of(candidates, progress));
        var design = test.map(setup -> TestDesigner.design(plan, forecast, whatIf.log(), setup));
        return new PlanStory(comparison, notes, design);
    }
}
