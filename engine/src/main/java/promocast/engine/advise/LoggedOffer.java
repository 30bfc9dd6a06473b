package promocast.engine.advise;

/**
 * What n logged customers say about one offer, money a customer; arrays are not copied.
 *
 * @param rho inverse probability of having got just this offer, 0 for customers who got another
 * @param reward profit that came of each customer if it got this offer; any value for the others
 * @param forecast expected profit of each customer under this offer, by members that have not learned from it
 */
record LoggedOffer(double[] rho, double[] reward, double[] forecast) {
    LoggedOffer {
        if (reward.length != rho.length || forecast.length != rho.length) {
            throw new IllegalArgumentException("reward, forecast: " + reward.length + " and " + forecast.length
                    + " values for " + rho.length + " customers");
        }
    }
}
