package promocast.ui.model;

import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.engine.model.Evaluation.GainPoint;
import promocast.engine.model.Evaluation.Uplift;
import promocast.ui.text.Texts;

/**
 * What the gain curve of an offer means for the plan.
 *
 * @param kind how good the news is
 * @param headline one sentence
 * @param advice what to do
 */
record Verdict(Kind kind, Message headline, Message advice) {
    private static final double BEST_SHARE = 0.4;

    /** How good the news is. */
    enum Kind {
        /** The forecast ranks customers better than chance. */
        RANKS,
        /** The offer works, but alike for everyone. */
        ALIKE,
        /** No sure effect. */
        UNSURE,
        /** The offer puts customers off. */
        HARMS
    }

    /** The verdict on an offer; {@code outcome} names what it should raise. */
    static Verdict of(Uplift uplift, String offer, Message outcome) {
        if (uplift.reliable()) {
            var advice = gained(uplift.curve(), BEST_SHARE)
                    .map(share -> Texts.message(
                            "model.verdict.ranks.advice",
                            Math.round(BEST_SHARE * 100),
                            Math.round(share * 100),
                            outcome))
                    .orElseGet(() -> Texts.message("model.verdict.ranks.plain"));
            return new Verdict(Kind.RANKS, Texts.message("model.verdict.ranks"), advice);
        }
        if (uplift.ate().lower() > 0) {
            return new Verdict(
                    Kind.ALIKE,
                    Texts.message("model.verdict.alike", offer),
                    Texts.message("model.verdict.alike.advice", outcome));
        }
        if (uplift.ate().upper() < 0) {
            return new Verdict(
                    Kind.HARMS,
                    Texts.message("model.verdict.harms", offer, outcome),
                    Texts.message("model.verdict.harms.advice"));
        }
        return new Verdict(
                Kind.UNSURE,
                Texts.message("model.verdict.unsure", offer, outcome),
                Texts.message("model.verdict.unsure.advice"));
    }

    private static Optional<Double> gained(List<GainPoint> curve, double share) {
        if (curve.isEmpty()) {
            return Optional.empty();
        }
        double all = curve.get(curve.size() - 1).gain().value();
        return curve.stream()
                .filter(point -> point.share() >= share)
                .findFirst()
                .map(point -> point.gain().value() / all)
                .filter(part -> all > 0 && part > share && part <= 1);
    }
}
