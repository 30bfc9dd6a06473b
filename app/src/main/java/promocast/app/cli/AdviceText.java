package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Assumptions;
import promocast.engine.advise.Baselines;
import promocast.engine.format.NumberFormatter;

/** The advisor's steps in words for people. */
final class AdviceText {
    private static final int SHOWN_OPTIONS = 5;

    private final Session session;
    private final NumberFormatter numbers;

    AdviceText(Session session, String currency) {
        this.session = session;
        this.numbers = new NumberFormatter(session.locale(), currency);
    }

    /** The steps as they were asked for, with what was decided, and the baselines. */
    List<String> lines(AdvisorSteps taken, AdvisorSteps.Asking asking) {
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "advise.asked",
                session.text(asking.preference().aim().label()),
                Math.round(100 * asking.preference().trust()),
                session.text(asking.options().learner().label())));
        for (var kind : Assumptions.Kind.values()) {
            var assumption = asking.options().assumptions().of(kind);
            lines.add(session.text(
                    "advise.assumed",
                    session.text(kind.label()),
                    numbers.share(assumption.value()),
                    session.text(assumption.basis())));
        }
        lines.add("");
        var steps = taken.steps();
        for (int i = 0; i < steps.size(); i++) {
            lines.add(headline(i, steps.get(i)));
            if (asking.refused().contains(i + 1) && steps.get(i).chosen().isPresent()) {
                lines.add("  " + session.text("advise.rejected"));
            }
            lines.add("  " + session.text(steps.get(i).reason()));
            steps.get(i).why().customers().forEach(sentence -> lines.add("  " + session.text(sentence)));
            steps.get(i)
                    .evidence()
                    .ifPresent(evidence -> lines.add("  "
                            + session.text(
                                    "advise.evidence",
                                    session.text(evidence.agreement().words()),
                                    evidence.ess(),
                                    evidence.logged())));
            lines.addAll(options(steps.get(i)));
            lines.add("");
        }
        lines.addAll(baselines(taken.baselines()));
        return lines;
    }

    /** One step in one line. */
    String headline(int index, Advice step) {
        if (step.chosen().isEmpty()) {
            return session.text("advise.stay", index + 1);
        }
        var label = session.text(step.options().get(step.chosen().get()).label());
        var key = step.supported() ? "advise.step" : "advise.stepUnsupported";
        return session.text(
                key, index + 1, label, numbers.addedMoney(step.gain()).text());
    }

    private List<String> options(Advice step) {
        var table = new TextTable("lrl", session.text("advise.tweak"), session.text("advise.q"), "");
        step.options().stream()
                .limit(SHOWN_OPTIONS)
                .forEach(option -> table.add(
                        session.text(option.label()),
                        option.masked() ? "–" : numbers.money(option.q()),
                        option.maskReason().map(session::text).orElse("")));
        return table.lines();
    }

    /** What simple rules would earn beside it. */
    List<String> baselines(Baselines baselines) {
        var table = new TextTable("lr", session.text("advise.rule"), session.text("advise.profit"));
        table.add(
                session.text("advise.none"),
                numbers.addedMoney(baselines.none()).text());
        table.add(
                session.text("advise.static"),
                numbers.addedMoney(baselines.statik()).text());
        table.add(
                session.text("advise.greedy"),
                numbers.addedMoney(baselines.greedy()).text());
        baselines
                .exact()
                .value()
                .ifPresent(exact -> table.add(
                        session.text("advise.exact"), numbers.addedMoney(exact).text()));
        table.add(
                session.text("advise.advisor"),
                numbers.addedMoney(baselines.advisor()).text());
        var lines = new ArrayList<>(table.lines());
        lines.add(session.text(baselines.verdict()));
        if (baselines.exact().value().isEmpty()) {
            lines.add(session.text(
                    "advise.exact.unknown", session.text(baselines.exact().words())));
        }
        return lines;
    }
}
