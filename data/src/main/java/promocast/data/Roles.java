package promocast.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each column of a campaign table is for; the content of a {@code roles.json}.
 *
 * @param id column that identifies the customer
 * @param time column with the moment of the offer
 * @param platform column with the customer's platform
 * @param action the columns that say which offer the customer got
 * @param propensity column with the probability with which the logged action was chosen
 * @param randomised whether the actions were drawn by chance; then, without a propensity column, the observed shares
 *     are the propensities
 * @param outcomes the column of each outcome that was logged
 * @param features columns known before the offer; empty means all that have no other role
 * @param ignore columns that are not used
 * @param text columns of free text that are known before the offer; they are features whether they are listed there or not
 */
public record Roles(
        Optional<String> id,
        Optional<String> time,
        Optional<String> platform,
        ActionRole action,
        Optional<String> propensity,
        boolean randomised,
        Map<Outcome, String> outcomes,
        List<String> features,
        List<String> ignore,
        List<String> text) {
    public Roles {
        outcomes = Map.copyOf(outcomes);
        features = List.copyOf(features);
        ignore = List.copyOf(ignore);
        text = List.copyOf(text);
    }

    /** Roles without a column that is said to be free text. */
    public Roles(
            Optional<String> id,
            Optional<String> time,
            Optional<String> platform,
            ActionRole action,
            Optional<String> propensity,
            boolean randomised,
            Map<Outcome, String> outcomes,
            List<String> features,
            List<String> ignore) {
        this(id, time, platform, action, propensity, randomised, outcomes, features, ignore, List.of());
    }

    /** The same roles with other action columns. */
    public Roles withAction(ActionRole changed) {
        return new Roles(id, time, platform, changed, propensity, randomised, outcomes, features, ignore, text);
    }

    /** The same roles with other outcomes. */
    public Roles withOutcomes(Map<Outcome, String> changed) {
        return new Roles(id, time, platform, action, propensity, randomised, changed, features, ignore, text);
    }

    /** The same roles with another column for the platform. */
    public Roles withPlatform(Optional<String> changed) {
        return new Roles(id, time, changed, action, propensity, randomised, outcomes, features, ignore, text);
    }

    /** The same roles with other columns of free text. */
    public Roles withText(List<String> changed) {
        return new Roles(id, time, platform, action, propensity, randomised, outcomes, features, ignore, changed);
    }

    /** The same roles with other features. */
    public Roles withFeatures(List<String> changed) {
        return new Roles(id, time, platform, action, propensity, randomised, outcomes, changed, ignore, text);
    }

    /** The same roles with other columns that are not used. */
    public Roles withIgnore(List<String> changed) {
        return new Roles(id, time, platform, action, propensity, randomised, outcomes, features, changed, text);
    }

    /** What a column is for; a column that no role names is a feature unless the features are listed. */
    public ColumnRole roleOf(String column) {
        if (id.filter(column::equals).isPresent()) {
            return ColumnRole.ID;
        }
        if (time.filter(column::equals).isPresent()) {
            return ColumnRole.TIME;
        }
        if (action.arm().filter(column::equals).isPresent()) {
            return ColumnRole.ARM;
        }
        if (action.levers().containsKey(column)) {
            return ColumnRole.LEVER;
        }
        if (propensity.filter(column::equals).isPresent()) {
            return ColumnRole.PROPENSITY;
        }
        var outcome = outcomes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .findFirst();
        if (outcome.isPresent()) {
            return ColumnRole.of(outcome.get().getKey());
        }
        if (ignore.contains(column)) {
            return ColumnRole.IGNORED;
        }
        if (platform.filter(column::equals).isPresent()) {
            return ColumnRole.PLATFORM;
        }
        if (text.contains(column)) {
            return ColumnRole.TEXT;
        }
        return features.isEmpty() || features.contains(column) ? ColumnRole.FEATURE : ColumnRole.IGNORED;
    }

    /**
     * The columns that say what a customer was offered: an arm, or levers.
     *
     * @param arm column with the name of the arm
     * @param controlArm value of {@code arm} that means no offer
     * @param levers column of a lever to the field of an offer that it sets, such as {@code coupon.faceValue}
     * @param controlLevers value of each lever column that means no offer; 0 where absent
     */
    public record ActionRole(
            Optional<String> arm,
            Optional<String> controlArm,
            Map<String, String> levers,
            Map<String, String> controlLevers) {
        public ActionRole {
            levers = Collections.unmodifiableMap(new LinkedHashMap<>(levers));
            controlLevers = Map.copyOf(controlLevers);
        }
    }
}
