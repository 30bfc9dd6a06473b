package promocast.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import promocast.engine.plan.PlanFile;

/** {@code advise}: suggestions of the advisor, each accepted before the next. */
@Command(name = "advise")
public final class AdviseCommand implements Work {
    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--steps", required = true, paramLabel = "N", converter = Count.class)
    private int steps;

    @Option(names = "--apply", paramLabel = "OUT.json")
    private @Nullable Path apply;

    @Mixin
    private AdviceFlags flags = new AdviceFlags();

    /** The command over the given inputs. */
    public AdviseCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var campaign = inputs.plan(files.plan());
        var wanted = flags.asking(steps, session.seed());
        var prepared = inputs.prepare(files, session);
        inputs.check(files.plan(), campaign, prepared);
        var asking = flags.estimated(wanted, campaign, prepared.whatIf().log());
        var taken = Inputs.ofPlan(
                files.plan(),
                () -> AdvisorSteps.take(
                        prepared.whatIf(), campaign, asking, session.progress().part(0.4, 1)));
        if (apply != null) {
            PlanFile.write(taken.plan(), apply);
        }
        flags.keep(taken.feedback());
        return new Answer(
                AdviceJson.of(session, taken, asking),
                new AdviceText(session, campaign.currency()).lines(taken, asking));
    }
}
