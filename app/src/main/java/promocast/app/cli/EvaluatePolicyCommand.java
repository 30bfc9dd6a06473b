package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.Message;
import promocast.engine.Interval;
import promocast.engine.evaluate.LoggedPolicies;
import promocast.engine.evaluate.PolicyColumns;
import promocast.engine.evaluate.PolicyCsv;
import promocast.engine.evaluate.PolicyEstimates;
import promocast.engine.evaluate.PolicyReport;

/** {@code evaluate policy}: what a candidate policy would have earned, from what another one logged. */
@Command(name = "policy")
final class EvaluatePolicyCommand implements Work {
    @Option(names = "--log", required = true, paramLabel = "F.csv")
    private Path log = Path.of("");

    @Option(names = "--tau", paramLabel = "T", defaultValue = "5", converter = Amount.class)
    private double tau;

    @Option(names = "--lambda", paramLabel = "L", defaultValue = "10", converter = Amount.class)
    private double lambda;

    @Option(names = "--policy-log", paramLabel = "G.csv")
    private @Nullable Path policyLog;

    @Option(names = "--action", paramLabel = "COLUMN")
    private @Nullable String action;

    @Option(names = "--reward", paramLabel = "COLUMN")
    private @Nullable String reward;

    @Option(names = "--pscore", paramLabel = "COLUMN")
    private @Nullable String propensity;

    @Option(names = "--by", paramLabel = "COLUMN")
    private @Nullable String stratum;

    @Override
    public Answer run(Session session) {
        var report = policyLog == null
                ? PolicyCsv.read(log, tau, lambda)
                : LoggedPolicies.compare(log, policyLog, columns(), tau, lambda);
        var text = new ArrayList<>(estimates(session, report).lines());
        text.add("");
        text.add(session.text("evaluate.ess", report.estimates().ess()));
        text.add(session.text("evaluate.agreement", report.agreement().words()));
        report.withheld().forEach(reason -> text.add(session.text(reason)));
        report.cautions().forEach(caution -> text.add(session.text(caution)));
        return new Answer(document(session, report), text);
    }

    private PolicyColumns columns() {
        return new PolicyColumns(
                Optional.ofNullable(action),
                Optional.ofNullable(reward),
                Optional.ofNullable(propensity),
                Optional.ofNullable(stratum));
    }

    private static Map<String, Object> document(Session session, PolicyReport report) {
        var document = new LinkedHashMap<String, Object>(intervals(report.estimates()));
        document.put("ess", report.estimates().ess());
        document.put("onPolicy", report.estimates().onPolicy());
        document.put("candidateOnPolicy", report.candidateLog());
        document.put("agreement", report.agreement().kind().name().toLowerCase(Locale.ROOT));
        document.put("withheld", sentences(session, report.withheld()));
        document.put("cautions", sentences(session, report.cautions()));
        return document;
    }

    private static List<String> sentences(Session session, List<Message> messages) {
        return messages.stream().map(session::text).toList();
    }

    private static TextTable estimates(Session session, PolicyReport report) {
        var table = new TextTable(
                "lrrr",
                session.text("evaluate.estimator"),
                session.text("evaluate.value"),
                session.text("evaluate.lower"),
                session.text("evaluate.upper"));
        intervals(report.estimates()).forEach((key, range) -> add(table, session.text("evaluate." + key), range));
        table.add(session.text("evaluate.onPolicy"), shown(report.estimates().onPolicy()), "", "");
        report.candidateLog().ifPresent(own -> add(table, session.text("evaluate.candidateOnPolicy"), own));
        return table;
    }

    private static void add(TextTable table, String name, Interval range) {
        table.add(name, shown(range.value()), shown(range.lower()), shown(range.upper()));
    }

    private static Map<String, Interval> intervals(PolicyEstimates estimates) {
        var intervals = new LinkedHashMap<String, Interval>();
        intervals.put("ips", estimates.ips());
        intervals.put("snips", estimates.snips());
        intervals.put("sndr", estimates.sndr());
        intervals.put("dm", estimates.dm());
        intervals.put("dr", estimates.dr());
        intervals.put("switchDr", estimates.switchDr());
        intervals.put("drOs", estimates.drOs());
        return intervals;
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "–";
    }
}
