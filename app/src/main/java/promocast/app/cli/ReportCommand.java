package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import promocast.engine.experiment.TestDesigner;
import promocast.engine.experiment.TestSetup;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.report.PlanStory;
import promocast.engine.report.ReportWriter.Format;
import promocast.engine.scenario.Candidate;
import promocast.engine.scenario.Comparison;
import promocast.engine.whatif.Forecast;

/** {@code report}: the report of a plan, in files that can be handed on. */
@Command(name = "report")
public final class ReportCommand implements Work {
    private final Inputs inputs;
    private final Reporting reporting;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "html,pdf,csv", defaultValue = "html,pdf,csv")
    private String format = "";

    @Option(names = "--steps", paramLabel = "N", defaultValue = "0", converter = Count.class)
    private int steps;

    @Option(names = "--with", paramLabel = "OTHER.json", arity = "1")
    private List<Path> others = new ArrayList<>();

    @Option(names = "--notes", paramLabel = "TEXT", defaultValue = "")
    private String notes = "";

    @Option(names = "--holdout", paramLabel = "SHARE", converter = Holdout.class)
    private @Nullable Double holdout;

    /** The command over the given inputs. */
    public ReportCommand(Inputs inputs, Reporting reporting) {
        this.inputs = inputs;
        this.reporting = reporting;
    }

    @Override
    public Answer run(Session session) {
        var formats = formats();
        var campaign = inputs.plan(files.plan());
        var prepared = inputs.prepare(files, session);
        inputs.check(files.plan(), campaign, prepared);
        var forecast = Inputs.ofPlan(
                files.plan(),
                () -> prepared.whatIf().settle(campaign, session.progress().part(0.4, 0.5)));
        var advice = steps == 0
                ? Optional.<AdvisorSteps>empty()
                : Optional.of(AdvisorSteps.take(
                        prepared.whatIf(),
                        campaign,
                        steps,
                        session.seed(),
                        session.progress().part(0.5, 0.7)));
        var rest = session.progress().part(0.7, 1);
        var content = reporting
                .gather(prepared, campaign, forecast, advice, Reporting.gathering(rest))
                .with(story(prepared, campaign, forecast, session));
        var files = reporting.write(content, out, formats, session.locale(), Reporting.writing(rest));
        var document = new LinkedHashMap<String, Object>();
        document.put("files", files.stream().map(Path::toString).toList());
        document.put("forecast", ForecastJson.of(session, campaign, forecast));
        return new Answer(
                document,
                files.stream()
                        .map(file -> session.text("report.file", file.toString()))
                        .toList());
    }

    private PlanStory story(Inputs.Prepared prepared, CampaignPlan campaign, Forecast forecast, Session session) {
        var candidates = new ArrayList<Candidate>();
        candidates.add(new Candidate("A", in -> campaign.name(), campaign, prepared.whatIf()));
        for (var other : others) {
            var plan = inputs.plan(other);
            inputs.check(other, plan, prepared);
            var letter = String.valueOf((char) ('A' + candidates.size()));
            candidates.add(new Candidate(letter, in -> plan.name(), plan, prepared.whatIf()));
        }
        return new PlanStory(
                others.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Comparison.of(candidates, session.progress().part(0.7, 0.75))),
                notes,
                Optional.ofNullable(holdout)
                        .map(share -> TestDesigner.design(
                                campaign,
                                forecast,
                                prepared.whatIf().log(),
                                TestSetup.defaults().withHoldout(share))));
    }

    private Set<Format> formats() {
        var formats = EnumSet.noneOf(Format.class);
        for (var name : format.split(",")) {
            try {
                formats.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new UsageException(
                        Objects.requireNonNull(spec).commandLine(), Sentence.of("report.format", name.strip()));
            }
        }
        return formats;
    }
}
