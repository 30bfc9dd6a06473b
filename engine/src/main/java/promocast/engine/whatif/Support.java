package promocast.engine.whatif;

/**
 * Whether the data can answer for an offer.
 *
 * @param logged rows of the log in the segment that had just this setting (nearest logged one if none had)
 * @param effectiveSampleSize effective number of such rows after weighting by inverse propensity
 * @param extrapolated whether the setting lies beyond all logged ones
 */
public record Support(long logged, double effectiveSampleSize, boolean extrapolated) {}
