package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.engine.Interval;
import promocast.engine.advise.AdvisorBench;
import promocast.engine.advise.Learner;

/**
 * {@code bench advise}: the advisor against the best fixed plan in simulated shops whose customers tire, its learners
 * against the optimum of small campaigns, and how long it takes.
 */
@Command(name = "advise")
final class BenchAdviseCommand implements Work {
    @Option(names = "--seeds", paramLabel = "N", defaultValue = "20", converter = Positive.class)
    private int seeds;

    @Option(names = "--learner", paramLabel = "NAME", defaultValue = "TABULAR")
    private Learner learner = Learner.TABULAR;

    @Override
    public Answer run(Session session) {
        var measured = new AdvisorBench(seeds, learner, session.threads(), session.seed()).run(session.progress());
        var document = new LinkedHashMap<String, Object>();
        document.put("learner", learner.name());
        document.put("seeds", seeds);
        document.put("wins", measured.wins());
        document.put("lead", interval(measured.lead()));
        document.put("leadMoney", interval(measured.leadMoney()));
        document.put(
                "shops",
                measured.trials().stream().map(BenchAdviseCommand::shop).toList());
        document.put("smallCampaigns", small(measured));
        document.put("stepMs", steps(measured));
        document.put("learnSeconds", Map.of("tabular", measured.tableSeconds(), "deep", measured.deepSeconds()));
        document.put("threads", session.threads());
        return new Answer(document, text(session, measured));
    }

    private static Map<String, Object> interval(Interval interval) {
        var json = new LinkedHashMap<String, Object>();
        json.put("value", interval.value());
        json.put("lower", interval.lower());
        json.put("upper", interval.upper());
        return json;
    }

    private static Map<String, Object> shop(AdvisorBench.Trial trial) {
        var json = new LinkedHashMap<String, Object>();
        json.put("seed", trial.seed());
        json.put("none", trial.unchanged());
        json.put("greedy", trial.greedy());
        json.put("static", trial.fixed());
        json.put("advisor", trial.advisor());
        json.put("fatigue", interval(trial.fatigue()));
        json.put("learnSeconds", trial.learnSeconds());
        return json;
    }

    private static Map<String, Object> small(AdvisorBench.Measured measured) {
        var json = new LinkedHashMap<String, Object>();
        json.put("tabularBelowOptimum", measured.table());
        json.put("deepBelowOptimum", measured.deep());
        json.put("maskViolations", measured.violations());
        return json;
    }

    private static Map<String, Object> steps(AdvisorBench.Measured measured) {
        var json = new LinkedHashMap<String, Object>();
        json.put("p50", Bench.quantile(measured.stepMs(), 0.5));
        json.put("p95", Bench.quantile(measured.stepMs(), 0.95));
        json.put("steps", measured.stepMs().length);
        return json;
    }

    private static List<String> text(Session session, AdvisorBench.Measured measured) {
        var table = new TextTable(
                "rrrrr",
                session.text("bench.advise.seed"),
                session.text("bench.advise.none"),
                session.text("bench.advise.greedy"),
                session.text("bench.advise.static"),
                session.text("bench.advise.advisor"));
        for (var trial : measured.trials()) {
            table.add(
                    String.valueOf(trial.seed()),
                    money(trial.unchanged()),
                    money(trial.greedy()),
                    money(trial.fixed()),
                    money(trial.advisor()));
        }
        var lines = new ArrayList<>(table.lines());
        var lead = measured.lead();
        var more = measured.leadMoney();
        lines.add(session.text(
                "bench.advise.lead",
                measured.wins(),
                measured.trials().size(),
                lead.value(),
                lead.lower(),
                lead.upper(),
                more.value(),
                more.lower(),
                more.upper()));
        lines.add(session.text("bench.advise.small", measured.table(), measured.deep(), measured.violations()));
        lines.add(session.text(
                "bench.advise.time",
                Bench.quantile(measured.stepMs(), 0.5),
                Bench.quantile(measured.stepMs(), 0.95),
                measured.tableSeconds(),
                measured.deepSeconds()));
        return lines;
    }

    private static String money(double amount) {
        return String.valueOf(Math.round(amount));
    }
}
