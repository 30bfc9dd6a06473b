package promocast.data.campaign;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.LeverField;
import promocast.data.Message;
import promocast.data.Nearest;
import promocast.data.Outcome;
import promocast.data.Roles;

/** Checks that every role names a column, and no column has two roles. */
final class RoleCheck {
    private RoleCheck() {}

    /** The roles with the features filled in. */
    static Roles resolve(Dataset data, Roles roles) {
        checkComplete(data, roles);
        var taken = new LinkedHashMap<String, String>();
        roles.id().ifPresent(column -> take(data, taken, column, "id"));
        roles.time().ifPresent(column -> take(data, taken, column, "time"));
        if (roles.action().arm().isEmpty() && roles.action().levers().isEmpty()) {
            throw new BadInputException(Message.data("roles.action.none", data.name()));
        }
        roles.action().arm().ifPresent(column -> take(data, taken, column, "action.arm"));
        roles.action().levers().keySet().forEach(column -> take(data, taken, column, "action.levers"));
        roles.propensity().ifPresent(column -> take(data, taken, column, "propensity"));
        for (var outcome : Outcome.values()) {
            if (roles.outcomes().containsKey(outcome)) {
                take(data, taken, roles.outcomes().get(outcome), "outcomes." + outcome.key());
            }
        }
        roles.platform().ifPresent(column -> data.column(column));
        roles.ignore().forEach(column -> take(data, taken, column, "ignore"));
        roles.features().forEach(column -> check(data, taken, column, "features"));
        roles.text().forEach(column -> checkText(data, taken, column));
        var features =
                new LinkedHashSet<>(roles.features().isEmpty() ? allOther(data, taken.keySet()) : roles.features());
        features.addAll(roles.text());
        return roles.withFeatures(List.copyOf(features));
    }

    private static void checkText(Dataset data, Map<String, String> taken, String column) {
        check(data, taken, column, "text");
        if (data.column(column).type() != ColumnType.TEXT) {
            throw new BadInputException(Message.data("roles.text.type", data.name(), column));
        }
    }

    private static void checkComplete(Dataset data, Roles roles) {
        boolean arm = roles.action().arm().isPresent();
        boolean levers = !roles.action().levers().isEmpty();
        if (arm == levers) {
            throw new BadInputException(Message.data(arm ? "roles.action.both" : "roles.action.none", data.name()));
        }
        if (roles.outcomes().isEmpty()) {
            throw new BadInputException(Message.data("roles.outcomes.none", data.name(), outcomeKeys()));
        }
        for (var field : roles.action().levers().values()) {
            if (LeverField.of(field).isEmpty()) {
                var known = LeverField.names();
                throw new BadInputException(Nearest.to(field, known)
                        .map(nearest -> Message.data("roles.field.nearest", data.name(), field, nearest))
                        .orElseGet(() ->
                                Message.data("roles.field.unknown", data.name(), field, String.join(", ", known))));
            }
        }
    }

    /** The keys of all outcomes. */
    static String outcomeKeys() {
        return Stream.of(Outcome.values()).map(Outcome::key).collect(Collectors.joining(", "));
    }

    /** All columns without another role. The platform is one of them: it is known before the offer. */
    private static List<String> allOther(Dataset data, Set<String> taken) {
        return data.columns().stream()
                .map(Column::name)
                .filter(name -> !taken.contains(name))
                .toList();
    }

    private static void take(Dataset data, Map<String, String> taken, String column, String role) {
        check(data, taken, column, role);
        taken.put(column, role);
    }

    private static void check(Dataset data, Map<String, String> taken, String column, String role) {
        data.column(column);
        var other = taken.get(column);
        if (other != null) {
            throw new BadInputException(Message.data("roles.column.twice", data.name(), column, other, role));
        }
    }
}
