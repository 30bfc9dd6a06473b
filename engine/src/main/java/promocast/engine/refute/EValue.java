package promocast.engine.refute;

import promocast.engine.Interval;

/**
 * How strongly a hidden trait would have to go with both the offer and the outcome, as risk ratios, to explain an effect
 * away: RR + sqrt(RR (RR - 1)) (VanderWeele and Ding 2017, eq. 1), of the end of the range that is nearer to no effect.
 */
final class EValue {
    private EValue() {}

    /**
     * At least 1, which says that nothing is needed.
     *
     * @param base mean outcome without the offer, above 0
     */
    static double of(Interval effect, double base) {
        if (!(base > 0) || effect.lower() <= 0 && effect.upper() >= 0) {
            return 1;
        }
        double nearer = effect.lower() > 0 ? effect.lower() : effect.upper();
        double with = Math.max(1e-9, base + nearer);
        double ratio = Math.max(with / base, base / with);
        return ratio + Math.sqrt(ratio * (ratio - 1));
    }
}
