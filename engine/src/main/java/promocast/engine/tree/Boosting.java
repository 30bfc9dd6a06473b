package promocast.engine.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Grows trees with XGBoost on one thread and copies them into a {@link Forest}. */
final class Boosting {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BINS = 64;
    private static final String HELD = "held";

    private Boosting() {}

    /** A start value and the trees on top of it. */
    record Boosted(float bias, Forest forest) {}

    /**
     * Trees on the logit of a chance, or on the mean; as many as are best on held-back rows. No trees where there is
     * nothing to learn from.
     *
     * @param chance whether labels are chances (logistic loss) rather than amounts (squares)
     * @param beforeTree called before each tree; may throw to stop
     */
    static Boosted fit(
            TrainingTable learned, TrainingTable held, boolean chance, TreeOptions options, Runnable beforeTree) {
        float bias = (float) start(learned, chance);
        if (learned.constant() || held.rows() == 0) {
            return new Boosted(bias, Forest.empty());
        }
        try {
            return new Boosted(bias, grow(learned, held, chance, bias, options, beforeTree));
        } catch (XGBoostError e) {
            throw new IllegalStateException("trees: " + e.getMessage(), e);
        }
    }

    private static double start(TrainingTable table, boolean chance) {
        if (!chance) {
            return table.mean();
        }
        double yes = table.mean() * table.rows() + .5;
        return Math.log(yes / (table.rows() + 1 - yes));
    }

    private static Forest grow(
            TrainingTable learned,
            TrainingTable held,
            boolean chance,
            float bias,
            TreeOptions options,
            Runnable beforeTree)
            throws XGBoostError {
        var train = matrix(learned, bias);
        var test = matrix(held, bias);
        try {
            Map<String, DMatrix> watched = new HashMap<>();
            watched.put(HELD, test);
            var booster = XGBoost.train(train, parameters(chance, options), 0, watched, null, null);
            try {
                int best = 0;
                double least = loss(booster, test);
                for (int round = 0; round < options.rounds() && round - best < options.patience(); round++) {
                    beforeTree.run();
                    booster.update(train, round);
                    double found = loss(booster, test);
                    best = found < least ? round + 1 : best;
                    least = Math.min(least, found);
                }
                return copy(booster, best);
            } finally {
                booster.dispose();
            }
        } finally {
            train.dispose();
            test.dispose();
        }
    }

    private static DMatrix matrix(TrainingTable table, float bias) throws XGBoostError {
        var matrix = new DMatrix(table.inputs(), table.rows(), table.width(), Float.NaN);
        matrix.setLabel(table.labels());
        var margin = new float[table.rows()];
        java.util.Arrays.fill(margin, bias);
        matrix.setBaseMargin(margin);
        return matrix;
    }

    private static Map<String, Object> parameters(boolean chance, TreeOptions options) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", chance ? "binary:logistic" : "reg:squarederror");
        parameters.put("eval_metric", chance ? "logloss" : "rmse");
        parameters.put("tree_method", "hist");
        parameters.put("max_bin", BINS);
        parameters.put("eta", options.learningRate());
        parameters.put("max_depth", options.depth());
        parameters.put("min_child_weight", options.leafWeight());
        parameters.put("lambda", options.l2());
        parameters.put("subsample", options.rowShare());
        parameters.put("colsample_bytree", options.inputShare());
        parameters.put("seed", (int) (options.seed() & Integer.MAX_VALUE));
        parameters.put("nthread", 1);
        parameters.put("verbosity", 0);
        return parameters;
    }

    /** XGBoost says {@code [3]<tab>held-logloss:0.4312}. */
    private static double loss(Booster booster, DMatrix test) throws XGBoostError {
        var said = booster.evalSet(new DMatrix[] {test}, new String[] {HELD}, 0);
        return Double.parseDouble(said.substring(said.lastIndexOf(':') + 1).trim());
    }

    static Forest copy(Booster booster, int trees) throws XGBoostError {
        var dump = booster.getModelDump("", false, "json");
        var builder = new Forest.Builder();
        try {
            for (int t = 0; t < trees; t++) {
                builder.root();
                add(builder, builder.place(), JSON.readTree(dump[t]));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("trees: not the JSON of XGBoost", e);
        }
        return builder.build();
    }

    private static void add(Forest.Builder to, int at, JsonNode node) {
        if (node.has("leaf")) {
            to.leaf(at, (float) node.get("leaf").asDouble());
            return;
        }
        int children = to.place();
        to.place();
        int input = Integer.parseInt(node.get("split").asText().substring(1));
        to.split(at, input, (float) node.get("split_condition").asDouble(), children);
        int yes = node.get("yes").asInt();
        for (var child : node.get("children")) {
            add(to, child.get("nodeid").asInt() == yes ? children : children + 1, child);
        }
    }
}
