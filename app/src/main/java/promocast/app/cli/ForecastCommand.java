package promocast.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forecast}: what a plan will do and earn. */
@Command(name = "forecast")
public final class ForecastCommand implements Work {
    private final Inputs inputs;

    @Parameters(index = "0", paramLabel = "M", descriptionKey = "model")
    private Path model = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", descriptionKey = "data")
    private Path data = Path.of("");

    @Option(names = "--plan", required = true, paramLabel = "P.json", descriptionKey = "plan")
    private Path plan = Path.of("");

    /** The command over the given inputs. */
    public ForecastCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var campaign = inputs.plan(plan);
        var prepared = inputs.prepare(model, data, session);
        var forecast = prepared.whatIf().settle(campaign, session.progress().part(0.4, 1));
        return new Answer(
                ForecastJson.of(session, campaign, forecast),
                new ForecastText(session, campaign.currency()).lines(campaign, forecast));
    }
}
