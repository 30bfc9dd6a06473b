package promocast.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.engine.Interval;
import promocast.engine.evaluate.PolicyCsv;
import promocast.engine.evaluate.PolicyEstimates;

/** {@code evaluate policy}: what a candidate policy would have earned, from what another one logged. */
@Command(name = "policy")
final class EvaluatePolicyCommand implements Work {
    @Option(names = "--log", required = true, paramLabel = "F.csv")
    private Path log = Path.of("");

    @Option(names = "--tau", paramLabel = "T", defaultValue = "5", converter = Amount.class)
    private double tau;

    @Option(names = "--lambda", paramLabel = "L", defaultValue = "10", converter = Amount.class)
    private double lambda;

    @Override
    public Answer run(Session session) {
        var estimates = PolicyCsv.read(log, tau, lambda);
        var document = new LinkedHashMap<String, Object>(intervals(estimates));
        document.put("ess", estimates.ess());
        document.put("onPolicy", estimates.onPolicy());
        var table = new TextTable(
                "lrrr",
                session.text("evaluate.estimator"),
                session.text("evaluate.value"),
                session.text("evaluate.lower"),
                session.text("evaluate.upper"));
        intervals(estimates)
                .forEach((key, range) -> table.add(
                        session.text("evaluate." + key),
                        shown(range.value()),
                        shown(range.lower()),
                        shown(range.upper())));
        table.add(session.text("evaluate.onPolicy"), shown(estimates.onPolicy()), "", "");
        var lines = new java.util.ArrayList<>(table.lines());
        lines.add("");
        lines.add(session.text("evaluate.ess", estimates.ess()));
        return new Answer(document, lines);
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
