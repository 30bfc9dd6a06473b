package promocast.app.cli;

import java.util.Optional;
import promocast.data.Outcome;
import promocast.data.Roles;

/**
 * What one column is for.
 *
 * @param role id, time, platform, arm, lever, propensity, outcome, text, ignored or feature
 * @param detail which outcome or which field of the offer, where the role has several
 */
record ColumnRole(String role, Optional<String> detail) {
    static ColumnRole of(String column, Roles roles) {
        if (roles.action().arm().filter(column::equals).isPresent()) {
            return new ColumnRole("arm", Optional.empty());
        }
        var field = roles.action().levers().get(column);
        if (field != null) {
            return new ColumnRole("lever", Optional.of(field));
        }
        for (var outcome : Outcome.values()) {
            if (column.equals(roles.outcomes().get(outcome))) {
                return new ColumnRole("outcome", Optional.of(outcome.key()));
            }
        }
        return new ColumnRole(plain(column, roles), Optional.empty());
    }

    private static String plain(String column, Roles roles) {
        if (roles.id().filter(column::equals).isPresent()) {
            return "id";
        }
        if (roles.time().filter(column::equals).isPresent()) {
            return "time";
        }
        if (roles.propensity().filter(column::equals).isPresent()) {
            return "propensity";
        }
        if (roles.platform().filter(column::equals).isPresent()) {
            return "platform";
        }
        if (roles.ignore().contains(column)) {
            return "ignored";
        }
        if (roles.text().contains(column)) {
            return "text";
        }
        return roles.features().isEmpty() || roles.features().contains(column) ? "feature" : "ignored";
    }
}
