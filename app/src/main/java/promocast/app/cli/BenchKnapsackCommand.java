package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.engine.whatif.CustomerAssignment;
import promocast.engine.whatif.KnapsackBench;

/** {@code bench knapsack}: how fast offers are assigned to drawn customers, and how far from the best at most. */
@Command(name = "knapsack")
final class BenchKnapsackCommand implements Work {
    @Option(names = "--customers", paramLabel = "N", defaultValue = "1000000", converter = Positive.class)
    private int customers;

    @Option(names = "--offers", paramLabel = "N", defaultValue = "10", converter = Positive.class)
    private int offers;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", converter = Positive.class)
    private int runs;

    @Override
    public Answer run(Session session) {
        var measured =
                new KnapsackBench(customers, offers, runs, session.threads(), session.seed()).run(session.progress());
        var document = new LinkedHashMap<String, Object>();
        document.put("customers", customers);
        document.put("offers", offers);
        document.put("threads", session.threads());
        document.put("seconds", measured.budgetMs() / 1000);
        document.put("gap", gap(measured.budget()));
        document.put("shadowPrice", measured.budget().price());
        document.put("secondsAllLimits", measured.allMs() / 1000);
        document.put("gapAllLimits", gap(measured.all()));
        var line = session.text(
                "bench.knapsack",
                customers,
                offers,
                measured.budgetMs() / 1000,
                100 * gap(measured.budget()),
                measured.allMs() / 1000,
                100 * gap(measured.all()));
        return new Answer(document, List.of(line));
    }

    /** How much more than this no assignment can earn, as a share. */
    private static double gap(CustomerAssignment found) {
        return found.bound() > 0 ? (found.bound() - found.profit()) / found.bound() : 0;
    }
}
