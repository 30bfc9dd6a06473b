package promocast.engine.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import promocast.data.ActionSpace;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.model.Evaluation;
import promocast.engine.model.MemberSummary;
import promocast.engine.model.Provenance;
import promocast.engine.model.TrainingOptions;

/** The model behind the report of the invented coupon shop. */
final class FixtureModel {
    private static final String FINGERPRINT = "7c1e40ab5d0f4be2913ad5f0c8e3b6a1f20c44d7a9be0c6d53e1f7b8a2c9d0e4";

    private FixtureModel() {}

    static ModelCard card() {
        return card(List.of());
    }

    /** The card of a model in whose data something was mended. */
    static ModelCard card(List<Message> fixes) {
        var effects = new LinkedHashMap<String, Map<Outcome, Evaluation.Uplift>>();
        effects.put("face=10", uplift(0.031, 0.004));
        effects.put("¥20", uplift(0.042, 0.012));
        effects.put("¥30", uplift(0.051, 0.02));
        effects.put("¥40", uplift(0.055, -0.008));
        var quality = Map.of(
                Outcome.CLICK, quality(0.668), Outcome.PURCHASE, quality(0.713), Outcome.REPURCHASE, quality(0.642));
        return new ModelCard(
                new Provenance(
                        "1.0",
                        "spring-2026.csv",
                        FINGERPRINT,
                        180_214,
                        TrainingOptions.defaults(),
                        "2026-04-02T09:12:00+08:00",
                        84),
                true,
                new ActionSpace(
                        List.of(new ActionSpace.Lever(
                                "face", "coupon.faceValue", List.of(), List.of(0.0, 10.0), List.of(5, 5), 0)),
                        false),
                Set.of(Outcome.CLICK, Outcome.PURCHASE, Outcome.REPURCHASE, Outcome.SPEND),
                List.of(
                        new MemberSummary(0, "early-fusion network", 42, 12, 0.31, 0.6),
                        new MemberSummary(1, "early-fusion network", 43, 14, 0.32, 0.4)),
                new Evaluation(126_150, 25_230, 54_064, quality, effects, 0.0021),
                fixes);
    }

    static Evaluation.Quality quality(double auc) {
        return new Evaluation.Quality(
                Interval.around(auc, 0.012),
                Interval.around(0.31, 0.01),
                Interval.around(0.09, 0.002),
                Interval.around(0.006, 0.002),
                0.014,
                List.of(),
                Interval.withheld());
    }

    private static Map<Outcome, Evaluation.Uplift> uplift(double ate, double qiniLower) {
        return Map.of(
                Outcome.PURCHASE,
                new Evaluation.Uplift(
                        new Interval(qiniLower + 0.012, qiniLower, qiniLower + 0.024),
                        Interval.around(0.02, 0.004),
                        Interval.around(0.09, 0.02),
                        Interval.around(0.07, 0.015),
                        Interval.around(ate, 0.009),
                        qiniLower > 0,
                        List.of()));
    }
}
