package promocast.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import promocast.engine.advise.AdvisorOptions;
import promocast.engine.advise.Feedback;
import promocast.engine.advise.FeedbackFile;
import promocast.engine.format.NumberFormatter;
import promocast.engine.monitor.Actuals;
import promocast.engine.monitor.ActualsFile;
import promocast.engine.monitor.Monitor;
import promocast.engine.monitor.MonitorReport;
import promocast.engine.monitor.Results;
import promocast.engine.monitor.Shift;
import promocast.engine.monitor.StabilityIndex;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;

/** {@code monitor}: what comes of a running campaign against its forecast. */
@Command(name = "monitor")
public final class MonitorCommand implements Work {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--actuals", required = true, paramLabel = "A.csv")
    private Path actuals = Path.of("");

    @Option(names = "--follow")
    private boolean follow;

    @Option(names = "--for", paramLabel = "SECONDS", converter = Amount.class)
    private @Nullable Double seconds;

    @Option(names = "--customers", paramLabel = "NOW.csv")
    private @Nullable Path customers;

    @Option(names = "--feedback", paramLabel = "F.json")
    private @Nullable Path feedback;

    @Option(names = "--update", paramLabel = "OUT.promo-model")
    private @Nullable Path update;

    /** The command over the given inputs. */
    public MonitorCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var campaign = inputs.plan(files.plan());
        var updating = Optional.ofNullable(update).map(out -> new ModelUpdating(files.model(), actuals, out));
        updating.ifPresent(ModelUpdating::check);
        var source = new ActualsFile(actuals, campaign);
        var seen = new Actuals(campaign);
        seen.add(follow ? source.appended() : source.all());
        var prepared = inputs.prepare(files, session);
        inputs.check(files.plan(), campaign, prepared);
        var forecast = Inputs.ofPlan(
                files.plan(),
                () -> prepared.whatIf().settle(campaign, session.progress().part(0.4, 0.9)));
        var shifts = shifts(prepared, session);
        var monitor = new Monitor(campaign, forecast);
        var text = new MonitorText(session, campaign);
        if (follow) {
            watch(
                    session,
                    source,
                    seen,
                    () -> text.lines(monitor.report(seen, shifts)).forEach(session::tell));
        }
        var report = monitor.report(seen, shifts);
        var updated = updating.map(one -> one.learn(session, prepared, monitor, seen, forecast));
        var learned = learn(campaign, forecast, seen);
        var answer = answer(session, campaign, new Found(report, learned, source.isHalfWritten()));
        updated.ifPresent(one -> {
            answer.document.put("update", updating.orElseThrow().json(one));
            answer.lines.addAll(updating.orElseThrow()
                    .lines(session, one, new NumberFormatter(session.locale(), campaign.currency())));
        });
        return new Answer(answer.document, answer.lines);
    }

    private record Found(MonitorReport report, Optional<List<Feedback.Actual>> learned, boolean halfWritten) {}

    private record Saying(Map<String, Object> document, List<String> lines) {}

    private Saying answer(Session session, CampaignPlan campaign, Found found) {
        var document = MonitorJson.of(session, campaign, found.report);
        var lines = new ArrayList<>(new MonitorText(session, campaign).lines(found.report));
        document.put("halfWritten", found.halfWritten);
        if (found.halfWritten) {
            lines.add(session.text("monitor.halfWritten"));
        }
        if (customers == null) {
            lines.add(session.text("monitor.noCustomers"));
        }
        found.learned.ifPresent(results -> {
            document.put("feedback", MonitorJson.results(results));
            lines.add(session.text("monitor.learned", results.size(), String.valueOf(feedback)));
        });
        return new Saying(document, lines);
    }

    /** Looks at the file again and again, until its last day is there, the time is over, or the work is cancelled. */
    private void watch(Session session, ActualsFile source, Actuals seen, Runnable tell) {
        tell.run();
        long end = seconds == null ? Long.MAX_VALUE : System.nanoTime() + (long) (seconds * 1e9);
        while (seen.lastDay() < seen.plan().horizonDays() - 1 && System.nanoTime() < end) {
            session.progress().checkCancelled();
            LockSupport.parkNanos(PAUSE);
            var more = source.appended();
            if (!more.isEmpty()) {
                seen.add(more);
                tell.run();
            }
        }
    }

    /** What has moved between the customers of the forecast and those of now; none where those of now are not given. */
    private List<Shift> shifts(Inputs.Prepared prepared, Session session) {
        if (customers == null) {
            return List.of();
        }
        var now = prepared.model()
                .prepareEachRow(inputs.data(customers, session.progress().part(0.9, 1)));
        Inputs.requireSameColumns(prepared.model(), files.model(), now);
        return StabilityIndex.of(prepared.data(), now, prepared.model().roles().features());
    }

    /** Puts the results where the advisor learns from them. */
    private Optional<List<Feedback.Actual>> learn(CampaignPlan campaign, Forecast forecast, Actuals seen) {
        if (feedback == null) {
            return Optional.empty();
        }
        var known = Files.exists(feedback) ? FeedbackFile.read(feedback) : Feedback.none();
        var results = new Results(campaign, forecast, seen).of(AdvisorOptions.defaults());
        for (var result : results) {
            known = known.with(result);
        }
        FeedbackFile.write(known, feedback);
        return Optional.of(results);
    }
}
