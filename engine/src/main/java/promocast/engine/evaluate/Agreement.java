package promocast.engine.evaluate;

import java.util.List;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;

/**
 * Whether several estimators of the same quantity tell the same story.
 *
 * @param kind the answer
 * @param estimates number of estimates that were compared; withheld ones do not count
 */
public record Agreement(Kind kind, int estimates) {
    /** How far estimates agree. */
    public enum Kind {
        /** All values have one sign and all ranges share a point. */
        AGREE,
        /** All ranges share a point, but values lie on both sides of 0. */
        UNCLEAR,
        /** Two ranges lie wholly apart. */
        DISAGREE,
        /** Fewer than two estimates could be given. */
        WITHHELD
    }

    /**
     * Compares estimates with their 95 % ranges.
     *
     * @param estimates withheld ones are left out; one without a range counts as a point
     */
    public static Agreement of(List<Interval> estimates) {
        var known = estimates.stream().filter(one -> !one.isWithheld()).toList();
        if (known.size() < 2) {
            return new Agreement(Kind.WITHHELD, known.size());
        }
        double highestLower = known.stream()
                .mapToDouble(one -> Double.isNaN(one.lower()) ? one.value() : one.lower())
                .max()
                .orElseThrow();
        double lowestUpper = known.stream()
                .mapToDouble(one -> Double.isNaN(one.upper()) ? one.value() : one.upper())
                .min()
                .orElseThrow();
        if (highestLower > lowestUpper) {
            return new Agreement(Kind.DISAGREE, known.size());
        }
        boolean above = known.stream().anyMatch(one -> one.value() > 0);
        boolean below = known.stream().anyMatch(one -> one.value() < 0);
        return new Agreement(above && below ? Kind.UNCLEAR : Kind.AGREE, known.size());
    }

    /** The same in a few words, as on a badge. */
    public Message words() {
        return EngineMessage.of("evaluate.agreement." + kind.name().toLowerCase(java.util.Locale.ROOT), estimates);
    }
}
