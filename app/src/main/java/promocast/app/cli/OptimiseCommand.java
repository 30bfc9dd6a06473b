package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.PlanFile;

/** {@code optimise}: the best split of a budget over the lines of a plan. */
@Command(name = "optimise")
public final class OptimiseCommand implements Work {
    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--budget", required = true, paramLabel = "B", converter = Amount.class)
    private double budget;

    @Option(names = "--apply", paramLabel = "OUT.json")
    private @Nullable Path apply;

    @Option(names = "--min-roi", paramLabel = "R")
    private @Nullable Double minRoi;

    @Option(names = "--max-contacts", paramLabel = "N")
    private @Nullable Long maxContacts;

    @Option(names = "--assign", paramLabel = "OUT.csv")
    private @Nullable Path assign;

    /** The command over the given inputs. */
    public OptimiseCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var planned = inputs.plan(files.plan()).withBudget(budget);
        var campaign = minRoi == null ? planned : planned.withMinRoi(OptionalDouble.of(minRoi));
        var prepared = inputs.prepare(files, session);
        inputs.check(files.plan(), campaign, prepared);
        var allocation = Inputs.ofPlan(
                files.plan(),
                () -> prepared.whatIf().optimise(campaign, session.progress().part(0.4, 1)));
        var each = Inputs.ofPlan(
                files.plan(),
                () -> prepared.whatIf()
                        .assign(
                                campaign,
                                maxContacts == null ? OptionalLong.empty() : OptionalLong.of(maxContacts),
                                session.progress().part(0.9, 1)));
        var answer = new AssignmentAnswer(session, campaign.currency(), each);
        if (assign != null) {
            answer.write(prepared, assign);
        }
        if (apply != null) {
            PlanFile.write(allocation.plan(), apply);
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("plan", new RawJson(PlanFile.toJson(allocation.plan())));
        document.put("forecast", ForecastJson.of(session, allocation.plan(), allocation.forecast()));
        document.put("shadowPrice", allocation.shadowPrice());
        document.put("binding", allocation.binding().stream().map(session::text).toList());

        document.put("assignment", answer.json());

        var numbers = new NumberFormatter(session.locale(), campaign.currency());
        var text = new ForecastText(session, campaign.currency());
        var lines = new ArrayList<>(text.lines(allocation.plan(), allocation.forecast()));
        lines.add("");
        lines.add(session.text("optimise.shadowPrice", numbers.price(1), numbers.money(allocation.shadowPrice())));
        allocation.binding().forEach(reason -> lines.add(session.text("optimise.binding", session.text(reason))));
        lines.add("");
        lines.addAll(answer.text());
        return new Answer(document, lines);
    }
}
