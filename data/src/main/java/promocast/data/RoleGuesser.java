package promocast.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import promocast.data.Roles.ActionRole;

/** Guesses roles one after the other; a column that has one is out of the question for the next. */
final class RoleGuesser {
    private static final int MOST_ARMS = 50;

    /** A column that is called a customer id has at least this many different values for each row. */
    private static final double FEWEST_CUSTOMERS = 0.1;

    private final Dataset data;
    private final Progress progress;
    private final Map<String, ColumnFacts> facts = new LinkedHashMap<>();
    private final Map<String, ColumnFacts> open = new LinkedHashMap<>();
    private final Map<String, Message> reasons = new LinkedHashMap<>();
    private final List<String> ignore = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private final Map<Outcome, String> outcomes = new EnumMap<>(Outcome.class);

    RoleGuesser(Dataset data, Progress progress) {
        this.data = data;
        this.progress = progress;
        progress.report(0, Message.data("guess.step", data.name()));
        data.columns().parallelStream()
                .map(column -> ColumnFacts.of(column, progress))
                .toList()
                .forEach(one -> facts.put(one.column().name(), one));
        open.putAll(facts);
    }

    RoleGuess guess() {
        ignoreTruths();
        var propensity = first(facts -> facts.name().is(RoleWords.PROPENSITY) && facts.min() > 0 && facts.max() <= 1);
        propensity.ifPresent(column -> take(column, Message.data("guess.propensity", column)));
        ignoreChances();
        var id = first(facts -> facts.name().is(RoleWords.ID)
                        && facts.column().distinct()
                                > FEWEST_CUSTOMERS * facts.column().size())
                .or(() -> first(facts -> facts.isKey()
                        && NameSigns.isId(facts.column().name())
                        && !NameSigns.isLater(facts.column().name())));
        id.ifPresent(column -> take(column, idReason(data.column(column))));
        var time = first(facts ->
                facts.name().is(RoleWords.TIME) && facts.column().type() == ColumnType.DATE && facts.isFilled());
        time.ifPresent(column -> take(column, Message.data("guess.time", column)));
        guessOutcomes();
        ignoreRepeats();
        var action = action();
        var platform = first(facts -> facts.name().is(RoleWords.PLATFORM)
                && facts.isGrouping()
                && facts.column().type() == ColumnType.TEXT);
        platform.ifPresent(column -> reasons.put(column, Message.data("guess.platform", column)));
        open.keySet().forEach(column -> reasons.putIfAbsent(column, Message.data("guess.feature", column)));
        var randomised = randomised(action);
        var roles = new Roles(id, time, platform, action, propensity, randomised, outcomes, List.of(), ignore, text);
        var runnersUp = new LinkedHashMap<String, ColumnRole>();
        var confidence = new LinkedHashMap<String, Double>();
        facts.forEach((name, one) -> {
            var scores = RoleScores.of(one);
            var role = roles.roleOf(name);
            runnersUp.put(name, scores.beside(role));
            confidence.put(name, scores.confidence(role));
        });
        return new RoleGuess(roles, reasons, runnersUp, confidence);
    }

    private static Message idReason(Column id) {
        int repeated = id.size() - id.distinct();
        return repeated == 0
                ? Message.data("guess.id", id.name())
                : Message.data("guess.id.repeated", id.name(), id.distinct());
    }

    private Optional<String> first(Predicate<ColumnFacts> fits) {
        return open.values().stream()
                .filter(fits)
                .map(facts -> facts.column().name())
                .findFirst();
    }

    private void take(String column, Message reason) {
        open.remove(column);
        reasons.put(column, reason);
    }

    private void ignore(String column, Message reason) {
        take(column, reason);
        ignore.add(column);
    }

    /** Columns that only a simulation can have. */
    private void ignoreTruths() {
        for (var facts : List.copyOf(open.values())) {
            var name = facts.name();
            if (name.words().size() > 1 && RoleWords.TRUTH.stream().anyMatch(name::startsWith)) {
                ignore(
                        facts.column().name(),
                        Message.data("guess.truth", facts.column().name()));
            }
        }
    }

    /** Chances of other offers: they say how offers were given, not who the customer is. */
    private void ignoreChances() {
        for (var facts : List.copyOf(open.values())) {
            boolean chance = facts.min() >= 0 && facts.max() <= 1;
            var name = facts.name();
            if (chance && name.words().size() > 1 && RoleWords.CHANCES.stream().anyMatch(name::startsWith)) {
                ignore(
                        facts.column().name(),
                        Message.data("guess.chance", facts.column().name()));
            }
        }
    }

    private void guessOutcomes() {
        RoleWords.OUTCOMES.forEach((outcome, words) -> {
            if (outcome != Outcome.SPEND) {
                first(facts -> facts.isBinary() && facts.name().has(words) && !RoleWords.isPast(facts.name()))
                        .ifPresent(column -> takeOutcome(outcome, column));
            }
        });
        if (!outcomes.containsKey(Outcome.PURCHASE)) {
            first(facts -> facts.isBinary() && facts.name().is(RoleWords.ANY_OUTCOME))
                    .ifPresent(column -> takeOutcome(Outcome.PURCHASE, column));
        }
        first(this::isSpend).ifPresent(column -> takeOutcome(Outcome.SPEND, column));
    }

    private void takeOutcome(Outcome outcome, String column) {
        outcomes.put(outcome, column);
        take(column, OutcomeReason.of(data, outcome, outcomes));
    }

    /** Money, named so, and nothing for those who did not buy. */
    private boolean isSpend(ColumnFacts facts) {
        var name = facts.name();
        boolean named = name.has(RoleWords.OUTCOMES.get(Outcome.SPEND)) && !RoleWords.isPast(name);
        if (!named || !facts.isAmount() || LeverField.called(name).isPresent()) {
            return false;
        }
        var bought = Optional.ofNullable(outcomes.get(Outcome.PURCHASE)).map(data::column);
        return bought.isEmpty() || OutcomeReason.unexplained(facts.column(), bought.get()) < 0.01;
    }

    private ActionRole action() {
        var levers = levers();
        if (!levers.isEmpty()) {
            return new ActionRole(Optional.empty(), Optional.empty(), levers, controls(levers));
        }
        var arm = open.values().stream()
                .filter(facts -> facts.isGrouping() && facts.column().distinct() <= MOST_ARMS)
                .filter(facts -> armScore(facts) > 0)
                .max(Comparator.comparingInt(RoleGuesser::armScore));
        if (arm.isPresent()) {
            return arm(arm.get().column());
        }
        return new ActionRole(Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    /** How much a column looks like arms: a control first, then a telling name; 0 for not at all. */
    private static int armScore(ColumnFacts facts) {
        int words = RoleWords.ARM.size();
        for (int i = 0; i < words; i++) {
            var word = RoleWords.ARM.get(i);
            boolean exact = facts.name().normal().equals(word);
            if (exact || word.length() > 1 && facts.name().has(Set.of(word))) {
                // 0 means no offer where the name is telling, else it is a number like any other
                boolean controlled = exact
                        ? ArmNames.control(ArmNames.of(facts.column())).isPresent()
                        : ArmNames.of(facts.column()).stream()
                                .anyMatch(name -> ColumnName.of(name).has(RoleWords.CONTROL));
                return words - i + (exact ? words : 0) + (controlled ? 2 * words : 0);
            }
        }
        return 0;
    }

    private ActionRole arm(Column column) {
        var arms = ArmNames.of(column);
        var control = ArmNames.control(arms);
        take(
                column.name(),
                control.map(name -> Message.data("guess.arm", column.name(), arms.size(), name))
                        .orElseGet(() -> Message.data("guess.arm.uncontrolled", column.name(), arms.size())));
        return new ActionRole(Optional.of(column.name()), control, Map.of(), Map.of());
    }

    /** Lever columns, if at least one is sure: a channel alone may as well be the customer's. */
    private Map<String, String> levers() {
        var found = new LinkedHashMap<String, LeverField>();
        for (var facts : open.values()) {
            LeverField.called(facts.name())
                    .filter(field -> facts.isGrouping() && !found.containsValue(field))
                    .filter(field -> field.isNamed() || facts.min() >= 0)
                    .ifPresent(field -> found.put(facts.column().name(), field));
        }
        var levers = new LinkedHashMap<String, String>();
        if (found.values().stream().anyMatch(field -> !field.isNamed())) {
            found.forEach((column, field) -> {
                levers.put(column, field.field());
                take(
                        column,
                        Message.data(
                                "guess.lever",
                                column,
                                field.field(),
                                data.column(column).distinct()));
            });
        }
        return levers;
    }

    /** No offer is 0; a multiplier of 1; a name that says so, else the first. */
    private Map<String, String> controls(Map<String, String> levers) {
        var controls = new LinkedHashMap<String, String>();
        levers.forEach((name, field) -> {
            var column = data.column(name);
            if (column.type() == ColumnType.TEXT) {
                var names = ArmNames.of(column);
                controls.put(name, ArmNames.control(names).orElse(names.first()));
            } else {
                controls.put(name, field.equals(LeverField.MULTIPLIER.field()) ? "1" : "0");
            }
        });
        return controls;
    }

    private void ignoreRepeats() {
        for (var facts : List.copyOf(open.values())) {
            var name = facts.column().name();
            var banded = Bands.source(data, facts.column(), progress).filter(source -> open.containsKey(source.name()));
            if (banded.isPresent()) {
                ignore(
                        name,
                        Message.data(
                                "guess.band",
                                name,
                                banded.get().name(),
                                facts.column().distinct()));
            } else if (facts.isFreeText()) {
                text.add(name);
                take(name, Message.data("guess.text", name));
            } else if (facts.column().type() == ColumnType.TEXT && facts.isUnique()) {
                ignore(name, Message.data("guess.unique", name));
            }
        }
    }

    private boolean randomised(ActionRole action) {
        var names = new ArrayList<>(action.levers().keySet());
        action.arm().ifPresent(names::add);
        var features = open.values().stream().map(ColumnFacts::column).toList();
        var worst = GroupBalance.worst(names.stream().map(data::column).toList(), features, progress);
        for (var name : names) {
            var said = reasons.get(name);
            worst.ifPresent(imbalance ->
                    reasons.put(name, Message.data(said.key() + ".targeted", withFeature(said, imbalance.feature()))));
        }
        return worst.isEmpty() && !names.isEmpty();
    }

    private static Object[] withFeature(Message said, String feature) {
        var args = new ArrayList<>(said.args());
        args.add(feature);
        return args.toArray();
    }
}
