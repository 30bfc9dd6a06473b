package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.model.Evaluation;
import promocast.engine.model.ForecastModel;

/** How good a model is, in tables for people. */
final class EvaluationText {
    private EvaluationText() {}

    static List<String> lines(Session session, ForecastModel model) {
        var evaluation = model.evaluation();
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "train.rows",
                evaluation.trainRows(),
                evaluation.testRows(),
                model.memberCount(),
                model.provenance().seconds()));
        lines.add("");
        lines.addAll(quality(session, evaluation));
        lines.add("");
        lines.addAll(uplift(session, evaluation));
        lines.add(session.text("train.ranges"));
        return lines;
    }

    private static List<String> quality(Session session, Evaluation evaluation) {
        var numbers = new NumberFormatter(session.locale(), "");
        var table = new TextTable(
                "lrrrr",
                session.text("train.outcome"),
                session.text("train.auc"),
                session.text("train.logLoss"),
                session.text("train.brier"),
                session.text("train.ece"));
        for (var outcome : Outcome.values()) {
            var quality = evaluation.outcomes().get(outcome);
            if (quality != null && !quality.auc().isWithheld()) {
                table.add(
                        session.text("outcome." + outcome.key()),
                        numbers.score(quality.auc()).text(),
                        numbers.score(quality.logLoss()).text(),
                        numbers.score(quality.brier()).text(),
                        numbers.score(quality.ece()).text());
            }
        }
        return table.lines();
    }

    private static List<String> uplift(Session session, Evaluation evaluation) {
        var numbers = new NumberFormatter(session.locale(), "");
        var table = new TextTable(
                "llrrrr",
                session.text("train.offer"),
                session.text("train.outcome"),
                session.text("train.ate"),
                session.text("train.qini"),
                session.text("train.upliftAt10"),
                session.text("train.upliftAt30"));
        for (var arm : EvaluationJson.arms(evaluation)) {
            for (var outcome : Outcome.values()) {
                var uplift = evaluation.uplift().get(arm).get(outcome);
                if (uplift != null) {
                    boolean rate = outcome != Outcome.SPEND;
                    table.add(
                            arm,
                            session.text("outcome." + outcome.key()),
                            effect(numbers, uplift.ate(), rate),
                            numbers.score(uplift.qini()).text(),
                            effect(numbers, uplift.upliftAt10(), rate),
                            effect(numbers, uplift.upliftAt30(), rate));
                }
            }
        }
        return table.lines();
    }

    /** A difference of rates in percentage points, a difference of spend in money; both with two decimals. Without a range it is withheld. */
    private static String effect(NumberFormatter numbers, Interval effect, boolean rate) {
        var shown = numbers.points(rate ? effect : effect.times(0.01));
        return shown.range().isEmpty() ? Shown.WITHHELD : shown.text();
    }
}
