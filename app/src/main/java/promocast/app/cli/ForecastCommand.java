package promocast.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code forecast}: what a plan will do and earn. */
@Command(name = "forecast")
public final class ForecastCommand implements Work {
    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    /** The command over the given inputs. */
    public ForecastCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var campaign = inputs.plan(files.plan());
        var prepared = inputs.prepare(files, session);
        var forecast = Inputs.ofPlan(
                files.plan(),
                () -> prepared.whatIf().settle(campaign, session.progress().part(0.4, 1)));
        return new Answer(
                ForecastJson.of(session, campaign, forecast),
                new ForecastText(session, campaign.currency()).lines(campaign, forecast));
    }
}
