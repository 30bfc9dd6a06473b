package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Assumption;
import promocast.engine.advise.Assumptions;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanFile;

/** The JSON of the advisor's steps, with the keys of the contract. */
final class AdviceJson {
    private AdviceJson() {}

    /** The answer of {@code advise}: the steps, what was decided, and how they were asked for. */
    static Map<String, Object> of(Session session, AdvisorSteps taken, AdvisorSteps.Asking asking) {
        var document = of(session, taken.steps(), taken.baselines());
        document.put(
                "aim", asking.preference().aim().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("trust", asking.preference().trust());
        document.put("rival", asking.options().rival());
        document.put("assumptions", assumptions(session, asking.options().assumptions()));
        document.put("learner", asking.options().learner().name().toLowerCase(Locale.ROOT));
        document.put(
                "verdicts",
                taken.feedback().decisions().stream()
                        .skip(asking.preference().feedback().decisions().size())
                        .map(decision -> decision.verdict().name().toLowerCase(Locale.ROOT))
                        .toList());
        return document;
    }

    private static Map<String, Object> assumptions(Session session, Assumptions assumptions) {
        var all = new LinkedHashMap<String, Object>();
        for (var kind : Assumptions.Kind.values()) {
            all.put(kind.key(), assumption(session, assumptions.of(kind)));
        }
        var platforms = new TreeMap<String, Map<String, Object>>();
        assumptions
                .platformFatigue()
                .forEach((platform, own) -> platforms
                        .computeIfAbsent(platform, key -> new LinkedHashMap<>())
                        .put(Assumptions.Kind.FATIGUE.key(), assumption(session, own)));
        assumptions
                .platformCarryOver()
                .forEach((platform, own) -> platforms
                        .computeIfAbsent(platform, key -> new LinkedHashMap<>())
                        .put(Assumptions.Kind.CARRY_OVER.key(), assumption(session, own)));
        all.put("platforms", platforms);
        return all;
    }

    private static Map<String, Object> assumption(Session session, Assumption assumption) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("value", assumption.value());
        fields.put("lower", assumption.interval().lower());
        fields.put("upper", assumption.interval().upper());
        fields.put("estimated", assumption.isEstimated());
        fields.put("rows", assumption.rows());
        fields.put("basis", session.text(assumption.basis()));
        return fields;
    }

    static Map<String, Object> of(Session session, List<Advice> steps, Baselines baselines) {
        var document = new LinkedHashMap<String, Object>();
        document.put("steps", steps.stream().map(step -> step(session, step)).toList());
        var values = new LinkedHashMap<String, Object>();
        values.put("none", baselines.none());
        values.put("static", baselines.statik());
        values.put("greedy", baselines.greedy());
        values.put("exact", baselines.exact().value());
        values.put("advisor", baselines.advisor());
        document.put("baselines", values);
        document.put("exact", session.text(baselines.exact().words()));
        document.put("verdict", session.text(baselines.verdict()));
        return document;
    }

    private static Map<String, Object> step(Session session, Advice advice) {
        var fields = new LinkedHashMap<String, Object>();
        var state = new LinkedHashMap<String, Object>();
        state.put("period", advice.state().period());
        state.put("periods", advice.state().periods());
        state.put("budgetLeft", advice.state().budgetLeft());
        state.put("fatigue", advice.state().fatigue());
        fields.put("state", state);
        fields.put(
                "actions",
                advice.options().stream().map(option -> action(session, option)).toList());
        fields.put("chosen", advice.chosen().or(() -> unchanged(advice)));
        fields.put("gain", advice.gain());
        fields.put("evidence", advice.evidence().map(AdviceJson::evidence).orElseGet(AdviceJson::noEvidence));
        fields.put("supported", advice.supported());
        fields.put("reason", session.text(advice.reason()));
        fields.put(
                "customers",
                advice.why().customers().stream().map(session::text).toList());
        fields.put("learned", session.text(advice.why().learner()));
        return fields;
    }

    /** The option that changes nothing: what the advisor has chosen when it suggests no edit. */
    private static Optional<Integer> unchanged(Advice advice) {
        return IntStream.range(0, advice.options().size())
                .filter(option -> advice.options().get(option).edit().isEmpty())
                .boxed()
                .findFirst();
    }

    private static Map<String, Object> action(Session session, Advice.Option option) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("edit", edit(session, option));
        fields.put("q", option.q());
        fields.put("range", option.range());
        fields.put("score", option.score());
        fields.put("masked", option.masked());
        fields.put("reason", option.maskReason().map(session::text));
        return fields;
    }

    /** What an edit changes: its kind, its line (from 0, -1 for none), the field and value of a lever, its words. */
    private static Map<String, Object> edit(Session session, Advice.Option option) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("label", session.text(option.label()));
        fields.put("line", option.line());
        fields.put("kind", option.edit().map(AdviceJson::kind).orElse("none"));
        option.edit().ifPresent(edit -> details(fields, edit));
        return fields;
    }

    private static void details(Map<String, Object> fields, PlanEdit edit) {
        if (edit instanceof PlanEdit.SetLever lever) {
            fields.put("field", lever.field());
            fields.put("value", lever.value());
        } else if (edit instanceof PlanEdit.SetBudget change) {
            fields.put("value", change.budget());
        } else if (edit instanceof PlanEdit.ReplaceLine change) {
            fields.put("share", change.line().share());
            fields.put("offer", change.line().offer().fields());
        } else if (edit instanceof PlanEdit.ReplacePlan change) {
            fields.put("plan", new RawJson(PlanFile.toJson(change.plan())));
        }
    }

    private static String kind(PlanEdit edit) {
        var name = edit.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The same keys, all of them null: what the log says of a step that changes nothing. */
    private static Map<String, Object> noEvidence() {
        var fields = new LinkedHashMap<String, Object>();
        for (var key : List.of("ips", "snips", "dm", "dr", "switchDr", "drOs", "ess", "logged", "agreement")) {
            fields.put(key, Optional.empty());
        }
        return fields;
    }

    private static Map<String, Object> evidence(Advice.Evidence evidence) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("ips", evidence.ips());
        fields.put("snips", evidence.snips());
        fields.put("dm", evidence.dm());
        fields.put("dr", evidence.dr());
        fields.put("switchDr", evidence.switchDr());
        fields.put("drOs", evidence.drOs());
        fields.put("ess", evidence.ess());
        fields.put("logged", evidence.logged());
        fields.put("agreement", evidence.agreement().kind().name().toLowerCase(Locale.ROOT));
        return fields;
    }
}
