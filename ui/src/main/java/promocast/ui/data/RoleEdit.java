package promocast.ui.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.ColumnRole;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.Roles.ActionRole;

/** Changes the role of one column; immutable roles in, immutable roles out. */
final class RoleEdit {
    /** The offer fields that a lever can set, in the order in which they are offered. */
    static final List<String> FIELDS = List.of(
            "coupon.faceValue",
            "coupon.percentOff",
            "coupon.minSpend",
            "points.multiplier",
            "points.bonus",
            "recommendation.slots",
            "ad.bid",
            "ad.frequencyCap",
            "message.channel",
            "platform");

    private RoleEdit() {}

    /**
     * The roles with another role for a column; what it was before it is no longer, and where only one column can
     * have the role the column that had it becomes a feature.
     *
     * @param field offer field of a lever; not looked at for other roles
     */
    static Roles give(Roles roles, String column, ColumnRole role, String field) {
        var bare = without(roles, column, role == ColumnRole.FEATURE);
        var name = Optional.of(column);
        var outcome = RoleNames.outcome(role);
        if (outcome.isPresent()) {
            var outcomes = new EnumMap<Outcome, String>(Outcome.class);
            outcomes.putAll(bare.outcomes());
            outcomes.put(outcome.get(), column);
            return bare.withOutcomes(outcomes);
        }
        return switch (role) {
            case ARM -> bare.withAction(new ActionRole(name, Optional.empty(), Map.of(), Map.of()));
            case LEVER -> bare.withAction(withLever(bare.action(), column, field));
            case PROPENSITY -> single(bare, bare.id(), bare.time(), bare.platform(), name);
            case ID -> single(bare, name, bare.time(), bare.platform(), bare.propensity());
            case TIME -> single(bare, bare.id(), name, bare.platform(), bare.propensity());
            case PLATFORM -> single(bare, bare.id(), bare.time(), name, bare.propensity());
            case IGNORED -> withIgnored(bare, column);
            case TEXT -> withText(bare, column);
            default -> bare;
        };
    }

    /** The roles with another comparison group. */
    static Roles withControl(Roles roles, String control) {
        var action = roles.action();
        return roles.withAction(
                new ActionRole(action.arm(), Optional.of(control), action.levers(), action.controlLevers()));
    }

    /** The roles with another value of a lever that means no offer. */
    static Roles withControl(Roles roles, String lever, String value) {
        var action = roles.action();
        var controls = new LinkedHashMap<>(action.controlLevers());
        controls.put(lever, value);
        return roles.withAction(new ActionRole(action.arm(), action.controlArm(), action.levers(), controls));
    }

    private static ActionRole withLever(ActionRole action, String column, String field) {
        var levers = new LinkedHashMap<>(action.levers());
        levers.values().remove(field);
        levers.put(column, field);
        return new ActionRole(Optional.empty(), Optional.empty(), levers, action.controlLevers());
    }

    private static Roles without(Roles roles, String column, boolean feature) {
        var outcomes = new EnumMap<Outcome, String>(Outcome.class);
        roles.outcomes().forEach((outcome, name) -> {
            if (!name.equals(column)) {
                outcomes.put(outcome, name);
            }
        });
        var features = new ArrayList<>(roles.features());
        boolean listed = features.remove(column);
        if (feature && (listed || !roles.features().isEmpty())) {
            features.add(column);
        }
        var ignore = new ArrayList<>(roles.ignore());
        ignore.remove(column);
        var action = roles.action();
        var levers = new LinkedHashMap<>(action.levers());
        var controls = new LinkedHashMap<>(action.controlLevers());
        levers.remove(column);
        controls.remove(column);
        boolean arm = action.arm().equals(Optional.of(column));
        return new Roles(
                other(roles.id(), column),
                other(roles.time(), column),
                other(roles.platform(), column),
                new ActionRole(
                        other(action.arm(), column), arm ? Optional.empty() : action.controlArm(), levers, controls),
                other(roles.propensity(), column),
                roles.randomised(),
                outcomes,
                features,
                ignore,
                roles.text().stream().filter(one -> !one.equals(column)).toList());
    }

    private static Optional<String> other(Optional<String> name, String column) {
        return name.filter(one -> !one.equals(column));
    }

    private static Roles withIgnored(Roles roles, String column) {
        var ignore = new ArrayList<>(roles.ignore());
        ignore.add(column);
        return roles.withIgnore(ignore);
    }

    private static Roles withText(Roles roles, String column) {
        var text = new ArrayList<>(roles.text());
        text.add(column);
        return roles.withText(text);
    }

    private static Roles single(
            Roles roles,
            Optional<String> id,
            Optional<String> time,
            Optional<String> platform,
            Optional<String> propensity) {
        return new Roles(
                id,
                time,
                platform,
                roles.action(),
                propensity,
                roles.randomised(),
                roles.outcomes(),
                roles.features(),
                roles.ignore(),
                roles.text());
    }
}
