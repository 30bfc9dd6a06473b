package promocast.data;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The second best role of a column: what it probably is for where the guess is wrong. */
final class RunnerUp {
    private RunnerUp() {}

    /** The best role that name, type and values allow, other than the one that was guessed. */
    static ColumnRole of(ColumnFacts facts, ColumnRole guessed) {
        return Stream.of(
                        outcome(facts),
                        fits(facts.name().is(RoleWords.ID), ColumnRole.ID),
                        fits(isTime(facts), ColumnRole.TIME),
                        fits(facts.name().is(RoleWords.PLATFORM) && facts.isGrouping(), ColumnRole.PLATFORM),
                        fits(isArm(facts), ColumnRole.ARM),
                        fits(facts.column().type() == ColumnType.TEXT && facts.isUnique(), ColumnRole.IGNORED))
                .flatMap(Optional::stream)
                .filter(role -> role != guessed)
                .findFirst()
                .orElse(guessed == ColumnRole.FEATURE ? ColumnRole.IGNORED : ColumnRole.FEATURE);
    }

    private static Optional<ColumnRole> fits(boolean condition, ColumnRole role) {
        return condition ? Optional.of(role) : Optional.empty();
    }

    private static Optional<ColumnRole> outcome(ColumnFacts facts) {
        return RoleWords.OUTCOMES.entrySet().stream()
                .filter(entry -> facts.name().has(entry.getValue()))
                .map(java.util.Map.Entry::getKey)
                .filter(outcome -> outcome == Outcome.SPEND ? facts.isAmount() : facts.isBinary())
                .findFirst()
                .map(ColumnRole::of);
    }

    private static boolean isTime(ColumnFacts facts) {
        return facts.column().type() == ColumnType.DATE && facts.name().is(RoleWords.TIME);
    }

    private static boolean isArm(ColumnFacts facts) {
        return facts.isGrouping()
                && RoleWords.ARM.stream()
                        .anyMatch(word -> word.length() > 1 && facts.name().has(Set.of(word)));
    }
}
