package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.experiment.TestDesign;
import promocast.engine.experiment.TestDesigner;
import promocast.engine.experiment.TestErrors;
import promocast.engine.experiment.TestSetup;
import promocast.engine.format.NumberFormatter;

/** {@code experiment design}: what a test of a plan can find. */
@Command(name = "design")
final class ExperimentDesignCommand implements Work {
    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--holdout", paramLabel = "SHARE", converter = Holdout.class)
    private double holdout = TestSetup.defaults().holdout();

    @Option(names = "--alpha", paramLabel = "CHANCE", converter = Alpha.class)
    private double alpha = TestErrors.defaults().alpha();

    @Option(names = "--power", paramLabel = "CHANCE", converter = Power.class)
    private double power = TestErrors.defaults().power();

    @Option(names = "--daily", paramLabel = "N", converter = Positive.class)
    private @Nullable Integer daily;

    @Option(names = "--covariate", paramLabel = "COLUMN")
    private @Nullable String covariate;

    ExperimentDesignCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var plan = inputs.plan(files.plan());
        var setup = setup();
        var prepared = inputs.prepare(files, session);
        var forecast = Inputs.ofPlan(
                files.plan(),
                () -> prepared.whatIf().settle(plan, session.progress().part(0.4, 1)));
        var design = TestDesigner.design(plan, forecast, prepared.whatIf().log(), setup);
        return new Answer(json(design), text(session, plan.currency(), design));
    }

    private TestSetup setup() {
        return new TestSetup(
                holdout,
                new TestErrors(alpha, power),
                daily == null ? OptionalDouble.empty() : OptionalDouble.of(daily),
                Optional.ofNullable(covariate));
    }

    private static Map<String, Object> json(TestDesign design) {
        var document = new LinkedHashMap<String, Object>();
        document.put("customers", design.customers());
        document.put("held", design.held());
        document.put("holdout", design.setup().holdout());
        document.put("alpha", design.setup().errors().alpha());
        document.put("power", design.setup().errors().power());
        document.put("days", design.days());
        document.put("horizonDays", design.horizonDays());
        document.put("forgone", design.forgone());
        document.put("covariate", design.covariate().map(one -> {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("column", one.column());
            fields.put("correlation", one.correlation());
            fields.put("reduction", one.reduction());
            return fields;
        }));
        var goals = new LinkedHashMap<String, Object>();
        design.goals().forEach(goal -> goals.put(goal.outcome().key(), json(goal)));
        document.put("goals", goals);
        return document;
    }

    private static Map<String, Object> json(TestDesign.Goal goal) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("base", goal.base());
        fields.put("deviation", goal.deviation());
        fields.put("expected", goal.expected());
        fields.put("detectable", goal.detectable());
        fields.put("power", goal.power());
        fields.put("needed", goal.needed());
        fields.put("enough", goal.enough());
        fields.put("days", goal.days().isPresent() ? Optional.of(goal.days().getAsInt()) : Optional.empty());
        return fields;
    }

    private static List<String> text(Session session, String currency, TestDesign design) {
        var numbers = new NumberFormatter(session.locale(), currency);
        var table = new TextTable(
                "lrrrrr",
                "",
                session.text("experiment.base"),
                session.text("experiment.expected"),
                session.text("experiment.detectable"),
                session.text("experiment.power"),
                session.text("experiment.needed"));
        for (var goal : design.goals()) {
            table.add(
                    session.text("experiment.outcome." + goal.outcome().key()),
                    shown(numbers, goal.outcome(), Interval.exact(goal.base()), false),
                    shown(numbers, goal.outcome(), goal.expected(), true),
                    shown(numbers, goal.outcome(), Interval.exact(goal.detectable()), true),
                    numbers.chance(goal.power()),
                    Double.isFinite(goal.needed()) ? numbers.full(Math.ceil(goal.needed())) : "–");
        }
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "experiment.summary",
                numbers.full(design.customers()),
                numbers.full(design.held()),
                numbers.share(design.setup().holdout()),
                design.days()));
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        design.covariate()
                .ifPresent(one ->
                        lines.add(session.text("experiment.covariate", one.column(), numbers.rate(one.reduction()))));
        if (!design.forgone().isWithheld()) {
            lines.add(session.text(
                    "experiment.forgone", numbers.money(design.forgone()).text()));
        }
        return lines;
    }

    /** Rates in percentage points where they are differences, spend in money. */
    static String shown(NumberFormatter numbers, Outcome outcome, Interval value, boolean added) {
        if (outcome == Outcome.SPEND) {
            return added
                    ? numbers.addedMoney(value).text()
                    : numbers.money(value).text();
        }
        if (added) {
            return value.isWithheld() ? "–" : points(value);
        }
        return numbers.rate(value).text();
    }

    private static String points(Interval value) {
        var range = value.lower() == value.upper() || Double.isNaN(value.lower())
                ? ""
                : String.format(Locale.ROOT, " (%.2f to %.2f)", 100 * value.lower(), 100 * value.upper());
        return String.format(Locale.ROOT, "%+.2f pp", 100 * value.value()) + range;
    }
}
