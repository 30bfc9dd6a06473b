package promocast.engine.advise;

/**
 * What the contacts of a line earn over a campaign in which it sends in every period: part t is {@code (1 - F) w(t)} of the
 * full effect of one contact ({@link ContactEffects}).
 *
 * @param parts part of the full effect that each period's contact has (one value a period)
 * @param exposure what one forecast stands for
 */
record ContactCourse(double[] parts, Assumptions.Exposure exposure) {
    ContactCourse {
        parts = parts.clone();
    }

    /** Sum of the parts. */
    double sum() {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** How many times a forecast is the gain of the period; harm is not made less by fatigue. */
    double gainTimes(LineResponse forecast, int period) {
        boolean helps = forecast.gain() > 0 && sum() > 0;
        if (exposure.perContact()) {
            return (helps ? parts[period] : 1) / exposure.freshness();
        }
        return helps ? parts[period] / sum() : 1.0 / parts.length;
    }

    /** Campaign cost of the period. */
    double cost(LineResponse forecast, int period) {
        double fixed = forecast.cost() - forecast.extraCost();
        return (exposure.perContact() ? fixed : fixed / parts.length)
                + forecast.extraCost() * gainTimes(forecast, period);
    }
}
