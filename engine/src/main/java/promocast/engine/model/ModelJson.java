package promocast.engine.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import promocast.data.ActionSpace;
import promocast.data.Outcome;
import promocast.data.RolesFile;
import promocast.engine.net.LevelShifts;
import promocast.engine.net.LiveNetwork;

/**
 * All of a model that is not weights, as it stands in the model file.
 *
 * @param folds number of folds of the training table
 * @param shapes layers of the members (three of a network, one of a linear learner), then of the live network
 */
record ModelJson(Story story, Learned learned, Mix mix, int folds, List<Weights.Shape> shapes) {
    /**
     * Where the model comes from.
     *
     * @param roles a {@code roles.json}, as text
     */
    record Story(
            Provenance provenance,
            String roles,
            ActionSpace actions,
            List<MemberSummary> members,
            Evaluation evaluation) {}

    /**
     * What the heads mean.
     *
     * @param heads heads of the members
     * @param rates base rates of heads that were not learned
     */
    record Learned(List<Head> heads, Map<Head, Double> rates, boolean amount, Set<Outcome> outcomes) {
        Funnel funnel() {
            return new Funnel(heads, rates, amount, outcomes);
        }
    }

    static ModelJson of(ForecastCore core, ForecastModel.Card card) {
        var funnel = core.blend().funnel();
        var parts = core.blend().parts();
        return new ModelJson(
                new Story(
                        card.provenance().withTimes("", 0), // equal models are equal bytes
                        RolesFile.toJson(card.roles()),
                        card.actions(),
                        card.members(),
                        card.evaluation()),
                new Learned(
                        funnel.heads(),
                        funnel.rates().isEmpty() ? Map.of() : new EnumMap<>(funnel.rates()),
                        funnel.amount(),
                        EnumSet.copyOf(funnel.outcomes())),
                parts.mix(),
                core.plan().folds(),
                Weights.shapes(MemberParts.layers(core)));
    }

    /** JSON of records by their components; unknown, missing and null components are errors. */
    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /** @throws IllegalArgumentException when weights and shares do not fit together */
    void checkMix() {
        int width = learned.funnel().width();
        require(folds > 0 && folds == mix.weights().length, "folds: do not fit the members");
        requireShares(mix.weights(), "weights");
        require(!mix.kinds().isEmpty() && mix.kinds().size() == mix.shares().length, "kinds: do not fit the shares");
        require(Set.copyOf(mix.kinds()).size() == mix.kinds().size(), "kinds: one stands twice");
        for (int h = 0; h < width; h++) {
            var ofHead = new double[mix.shares().length];
            for (int j = 0; j < ofHead.length; j++) {
                require(mix.shares()[j].length == width, "shares: do not fit the heads");
                ofHead[j] = mix.shares()[j][h];
            }
            requireShares(ofHead, "shares");
        }
    }

    private static void requireShares(double[] values, String name) {
        double sum = 0;
        for (double value : values) {
            require(value >= 0, name + ": " + value + " is below 0");
            sum += value;
        }
        require(Math.abs(sum - 1) < 1e-6, name + ": they add up to " + sum);
    }

    /** @throws IllegalArgumentException when the parts do not fit together */
    void check(Blend.Parts parts, LiveNetwork live, MemberParts.Widths widths) {
        int width = widths.heads();
        for (var learners : parts.members()) {
            for (var learner : learners) {
                require(learner.customerWidth() == widths.customer(), "member: customers do not fit");
                require(learner.offerWidth() == widths.offer(), "member: offers do not fit");
                require(learner.headCount() == width, "member: heads do not fit");
            }
        }
        require(
                live.customerWidth() == widths.customer() && live.offerWidth() == widths.offer(),
                "live: inputs do not fit");
        for (var calibration : List.of(mix.together(), mix.single())) {
            require(
                    calibration.factor().length == width && calibration.shift().length == width,
                    "calibration: heads do not fit");
            new LevelShifts(calibration.levels(), width, widths.customer(), widths.offer());
        }
        var redeeming = mix.redeeming();
        require(redeeming.share() >= 0 && redeeming.share() <= 1, "redeeming: a share of 0 to 1 expected");
        require(redeeming.sigma() > 0, "redeeming: sigma above 0 expected");
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
