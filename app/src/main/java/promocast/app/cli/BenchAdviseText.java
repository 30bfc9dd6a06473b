package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.advise.AdvisorBench;
import promocast.engine.advise.Learner;

/** What {@code bench advise} measured, in a table and sentences. */
final class BenchAdviseText {
    private final Session session;
    private final List<Learner> learners;

    BenchAdviseText(Session session, List<Learner> learners) {
        this.session = session;
        this.learners = learners;
    }

    List<String> lines(AdvisorBench.Measured measured, double seconds) {
        var lines = new ArrayList<>(table(measured.trials()).lines());
        measured.leads()
                .forEach((learner, lead) -> lines.add(session.text(
                        "bench.advise.lead",
                        lead.wins(),
                        measured.trials().size(),
                        lead.share().value(),
                        lead.share().lower(),
                        lead.share().upper(),
                        lead.money().value(),
                        lead.money().lower(),
                        lead.money().upper(),
                        session.text(learner.label()))));
        lines.add(session.text("bench.advise.small", measured.table(), measured.deep(), measured.violations()));
        for (var timing : measured.timings()) {
            lines.add(session.text(
                    "bench.advise.time",
                    Bench.quantile(timing.stepMs(), 0.5),
                    Bench.quantile(timing.stepMs(), 0.95),
                    timing.learnSeconds().get(Learner.TABULAR),
                    timing.learnSeconds().get(Learner.DEEP),
                    timing.learnSeconds().get(Learner.OFFLINE),
                    timing.learnSeconds().get(Learner.AUTO),
                    timing.name(),
                    timing.customers()));
        }
        lines.add(session.text("bench.advise.took", seconds));
        return lines;
    }

    private TextTable table(List<AdvisorBench.Trial> trials) {
        var titles = new ArrayList<String>();
        for (var column : List.of("seed", "none", "greedy", "untiring", "static", "known")) {
            titles.add(session.text("bench.advise." + column));
        }
        learners.forEach(learner -> titles.add(session.text(learner.label())));
        learners.forEach(learner -> titles.add(session.text("bench.advise.over")));
        var table = new TextTable("r".repeat(titles.size()), titles.toArray(String[]::new));
        for (var trial : trials) {
            var cells = new ArrayList<String>();
            cells.add(String.valueOf(trial.seed()));
            var rules = trial.rules();
            for (double amount :
                    new double[] {rules.unchanged(), rules.greedy(), rules.untiring(), rules.fixed(), rules.known()}) {
                cells.add(String.valueOf(Math.round(amount)));
            }
            learners.forEach(learner -> cells.add(
                    String.valueOf(Math.round(trial.advisors().get(learner).profit()))));
            learners.forEach(learner -> cells.add(session.text(
                    "bench.advise.percent",
                    (trial.advisors().get(learner).profit() - rules.fixed()) / Math.abs(rules.fixed()))));
            table.add(cells.toArray(String[]::new));
        }
        return table;
    }
}
