package promocast.ui.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import promocast.engine.advise.AssumptionsFile;
import promocast.engine.advise.Feedback;
import promocast.engine.advise.FeedbackFile;
import promocast.engine.advise.RuleFile;
import promocast.engine.advise.RuleTable;
import promocast.ui.session.Advising;

/** Keeps feedback, rules and assumptions of the advisor in files beside the plan's, so that they survive a restart. */
final class AdvisingFiles {
    private AdvisingFiles() {}

    /** Writes what differs from the usual, or was written before. */
    static void write(Advising advising, Path plan) {
        var usual = Advising.defaults();
        var feedback = FeedbackFile.beside(plan);
        if (Files.exists(feedback) || !advising.preference().feedback().equals(Feedback.none())) {
            FeedbackFile.write(advising.preference().feedback(), feedback);
        }
        if (Files.exists(rules(plan)) || !advising.rules().equals(RuleTable.none())) {
            RuleFile.write(advising.rules(), rules(plan));
        }
        if (Files.exists(assumptions(plan)) || !advising.assumptions().equals(usual.assumptions())) {
            AssumptionsFile.write(advising.assumptions(), assumptions(plan));
        }
    }

    /**
     * What is kept beside a plan.
     *
     * @throws promocast.data.BadInputException when one of the files is not what it must be
     */
    static Advising read(Path plan) {
        var all = Advising.defaults();
        if (Files.exists(FeedbackFile.beside(plan))) {
            all = all.with(FeedbackFile.read(FeedbackFile.beside(plan)));
        }
        if (Files.exists(rules(plan))) {
            all = all.with(RuleFile.read(rules(plan)));
        }
        return Files.exists(assumptions(plan)) ? all.with(AssumptionsFile.read(assumptions(plan))) : all;
    }

    private static Path rules(Path plan) {
        return named(plan, ".rules.json");
    }

    private static Path assumptions(Path plan) {
        return named(plan, ".assumptions.json");
    }

    private static Path named(Path plan, String end) {
        return plan.resolveSibling(String.valueOf(plan.getFileName()).replaceFirst("\\.json$", "") + end);
    }
}
