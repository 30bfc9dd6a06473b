package promocast.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import promocast.data.Outcome;
import promocast.data.doctor.RecipeFile;
import promocast.engine.Interval;
import promocast.engine.model.Evaluation;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.MemberSummary;

/** The JSON of a trained model and of its evaluation, with the keys of the contract. */
final class EvaluationJson {
    private EvaluationJson() {}

    static Map<String, Object> of(ForecastModel model) {
        var evaluation = model.evaluation();
        var document = new LinkedHashMap<String, Object>();
        var rows = new LinkedHashMap<String, Object>();
        rows.put("train", evaluation.trainRows());
        rows.put("validation", evaluation.validationRows());
        rows.put("test", evaluation.testRows());
        document.put("rows", rows);
        document.put("seconds", model.provenance().seconds());
        document.put("metrics", metrics(evaluation));
        document.put("uplift", uplift(evaluation));
        document.put("liveDistance", evaluation.liveDistance());
        document.put(
                "members", model.members().stream().map(EvaluationJson::member).toList());
        document.put("features", FeatureTexts.json(model.features()));
        document.put("provenance", provenance(model));
        return document;
    }

    private static Map<String, Object> metrics(Evaluation evaluation) {
        var metrics = new LinkedHashMap<String, Object>();
        for (var outcome : Outcome.values()) {
            var quality = evaluation.outcomes().get(outcome);
            if (quality == null) {
                continue;
            }
            var fields = new LinkedHashMap<String, Object>();
            ranged(fields, "auc", quality.auc());
            ranged(fields, "logLoss", quality.logLoss());
            ranged(fields, "brier", quality.brier());
            ranged(fields, "ece", quality.ece());
            fields.put("eceBefore", quality.eceBefore());
            ranged(fields, "rmse", quality.rmse());
            metrics.put(outcome.key(), fields);
        }
        return metrics;
    }

    private static Map<String, Object> uplift(Evaluation evaluation) {
        var arms = new LinkedHashMap<String, Object>();
        evaluation.uplift().forEach((arm, outcomes) -> {
            var fields = new LinkedHashMap<String, Object>();
            for (var outcome : Outcome.values()) {
                if (outcomes.containsKey(outcome)) {
                    fields.put(outcome.key(), uplift(outcomes.get(outcome)));
                }
            }
            arms.put(arm, fields);
        });
        return arms;
    }

    private static Map<String, Object> uplift(Evaluation.Uplift uplift) {
        var fields = new LinkedHashMap<String, Object>();
        ranged(fields, "qini", uplift.qini());
        ranged(fields, "auuc", uplift.auuc());
        ranged(fields, "upliftAt10", uplift.upliftAt10());
        ranged(fields, "upliftAt30", uplift.upliftAt30());
        ranged(fields, "ate", uplift.ate());
        fields.put("reliable", uplift.reliable());
        return fields;
    }

    /** The value under its name and its bounds beside it: {@code qini, qiniLower, qiniUpper}. */
    private static void ranged(Map<String, Object> fields, String key, Interval interval) {
        fields.put(key, interval.value());
        fields.put(key + "Lower", interval.lower());
        fields.put(key + "Upper", interval.upper());
    }

    private static Map<String, Object> member(MemberSummary member) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("index", member.index());
        fields.put("kind", member.kind());
        fields.put("seed", member.seed());
        fields.put("epochs", member.epochs());
        fields.put("validationLoss", member.validationLoss());
        fields.put("weight", member.weight());
        return fields;
    }

    private static Map<String, Object> provenance(ForecastModel model) {
        var provenance = model.provenance();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", provenance.version());
        fields.put("data", provenance.dataName());
        fields.put("fingerprint", provenance.dataFingerprint());
        fields.put("rows", provenance.rows());
        fields.put("trainedAt", provenance.trainedAt());
        fields.put("seed", provenance.options().seed());
        fields.put("options", options(model));
        fields.put(
                "outcomes", model.outcomes().stream().sorted().map(Outcome::key).toList());
        fields.put("recipe", new RawJson(RecipeFile.toJson(model.recipe())));
        return fields;
    }

    private static Map<String, Object> options(ForecastModel model) {
        var options = model.provenance().options();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("members", options.members());
        fields.put("hidden", options.hidden());
        fields.put("learningRate", options.learningRate());
        fields.put("batch", options.batch());
        fields.put("maxEpochs", options.maxEpochs());
        fields.put("patience", options.patience());
        fields.put("l2", options.l2());
        fields.put("dropout", options.dropout());
        fields.put("liveWidth", options.liveWidth());
        fields.put("testShare", options.testShare());
        fields.put("features", FeatureTexts.json(options.features()));
        return fields;
    }

    /** The arms or settings that have an uplift, in a stable order. */
    static List<String> arms(Evaluation evaluation) {
        return evaluation.uplift().keySet().stream().sorted().toList();
    }
}
