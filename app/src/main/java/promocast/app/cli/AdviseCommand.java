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

    /** The command over the given inputs. */
    public AdviseCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var campaign = inputs.plan(files.plan());
        var prepared = inputs.prepare(files, session);
        var taken = Inputs.ofPlan(
                files.plan(),
                () -> AdvisorSteps.take(
                        prepared.whatIf(),
                        campaign,
                        steps,
                        session.seed(),
                        session.progress().part(0.4, 1)));
        if (apply != null) {
            PlanFile.write(taken.plan(), apply);
        }
        return new Answer(
                AdviceJson.of(session, taken.steps(), taken.baselines()),
                new AdviceText(session, campaign.currency()).lines(taken.steps(), taken.baselines()));
    }
}
