package promocast.app.cli;

import java.util.ArrayList;
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
        var findings = inputs.check(files.plan(), campaign, prepared);
        var forecast = Inputs.ofPlan(
                files.plan(),
                () -> prepared.whatIf().settle(campaign, session.progress().part(0.4, 1)));
        var document = ForecastJson.of(session, campaign, forecast);
        var overlap = new OverlapAnswer(
                session,
                campaign.currency(),
                Inputs.ofPlan(
                        files.plan(),
                        () -> prepared.whatIf()
                                .overlap(campaign, session.progress().part(0.9, 1))));
        document.put("overlap", overlap.json());
        document.put("findings", findings.json(session));
        document.put("fields", ForecastJson.effects(campaign, prepared.model().actions()));
        var lines = new ArrayList<>(new ForecastText(session, campaign.currency()).lines(campaign, forecast));
        lines.addAll(overlap.text());
        lines.addAll(findings.lines(session, forecast.warnings()));
        return new Answer(document, lines);
    }
}
