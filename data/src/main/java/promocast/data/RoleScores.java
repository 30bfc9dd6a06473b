package promocast.data;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How much each role fits a column, from its name and its values alone: 0 not at all, 1 as well as can be. A name that is
 * exactly known counts more than one that only holds a known word; a name whose values do not fit counts nothing.
 */
final class RoleScores {
    private static final double EXACT = 0.95;
    private static final double NAMED = 0.8;
    private static final double LIKELY = 0.55;
    private static final double POSSIBLE = 0.3;

    /** What every column may be that says nothing else. */
    private static final double ANY = 0.4;

    private final Map<ColumnRole, Double> scores = new EnumMap<>(ColumnRole.class);

    private RoleScores() {}

    static RoleScores of(ColumnFacts facts) {
        var fit = new RoleScores();
        fit.scores.put(ColumnRole.FEATURE, ANY);
        fit.customers(facts);
        fit.offers(facts);
        fit.outcomes(facts);
        var name = facts.name();
        boolean several = name.words().size() > 1;
        fit.put(ColumnRole.IGNORED, several && RoleWords.TRUTH.stream().anyMatch(name::startsWith), EXACT);
        fit.put(ColumnRole.IGNORED, facts.isUnique() && facts.column().type() == ColumnType.TEXT, LIKELY);
        fit.put(ColumnRole.IGNORED, facts.column().distinct() <= 1, EXACT);
        fit.put(ColumnRole.TEXT, facts.isFreeText(), NAMED);
        return fit;
    }

    private void customers(ColumnFacts facts) {
        var name = facts.name();
        var type = facts.column().type();
        put(ColumnRole.ID, name.is(RoleWords.ID), facts.isUnique() ? EXACT : NAMED);
        put(ColumnRole.ID, facts.isKey() && NameSigns.isId(facts.column().name()), NAMED);
        put(ColumnRole.ID, facts.isKey(), LIKELY);
        put(ColumnRole.TIME, type == ColumnType.DATE, LIKELY);
        put(ColumnRole.TIME, type == ColumnType.DATE && name.is(RoleWords.TIME), EXACT);
        boolean names = type == ColumnType.TEXT && facts.isGrouping();
        put(ColumnRole.PLATFORM, names && name.is(RoleWords.PLATFORM), NAMED);
        put(ColumnRole.PLATFORM, names && name.has(RoleWords.PLATFORM), LIKELY);
        put(ColumnRole.PLATFORM, names, POSSIBLE / 2);
    }

    private void offers(ColumnFacts facts) {
        var name = facts.name();
        boolean chance = facts.min() > 0 && facts.max() <= 1 && facts.column().type() != ColumnType.BOOLEAN;
        put(ColumnRole.PROPENSITY, chance && name.is(RoleWords.PROPENSITY), EXACT);
        put(ColumnRole.PROPENSITY, chance && facts.max() < 1, POSSIBLE);
        if (facts.isGrouping()) {
            put(ColumnRole.ARM, name.is(RoleWords.ARM), NAMED);
            put(ColumnRole.ARM, name.has(Set.copyOf(RoleWords.ARM)), LIKELY);
            put(ColumnRole.ARM, facts.column().type() == ColumnType.TEXT, POSSIBLE / 2);
            put(ColumnRole.LEVER, LeverField.called(name).isPresent(), NAMED);
            put(ColumnRole.LEVER, facts.isAmount(), POSSIBLE / 2);
        }
    }

    private void outcomes(ColumnFacts facts) {
        boolean past = RoleWords.isPast(facts.name());
        RoleWords.OUTCOMES.forEach((outcome, words) -> {
            boolean fits = outcome == Outcome.SPEND ? facts.isAmount() : facts.isBinary();
            boolean named = fits && facts.name().has(words);
            put(ColumnRole.of(outcome), named, past ? POSSIBLE : NAMED + POSSIBLE / 3);
        });
        put(ColumnRole.PURCHASE, facts.isBinary() && facts.name().is(RoleWords.ANY_OUTCOME), NAMED);
        put(ColumnRole.PURCHASE, facts.isBinary(), POSSIBLE / 2);
        put(ColumnRole.SPEND, facts.isAmount() && facts.min() == 0, POSSIBLE / 2);
    }

    private void put(ColumnRole role, boolean fits, double score) {
        if (fits) {
            scores.merge(role, score, Math::max);
        }
    }

    /** The role that fits best beside a given one: a feature where nothing else fits, ignored where that is given. */
    ColumnRole beside(ColumnRole taken) {
        return scores.entrySet().stream()
                .filter(entry -> entry.getKey() != taken && entry.getValue() >= POSSIBLE)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(ColumnRole.IGNORED);
    }

    /** How sure a role is: its score as a share of its own and the next best one's, 0 to 1. */
    double confidence(ColumnRole role) {
        double own = Math.max(scores.getOrDefault(role, 0.0), POSSIBLE / 3);
        double next = scores.getOrDefault(beside(role), POSSIBLE / 3);
        return own / (own + next);
    }
}
