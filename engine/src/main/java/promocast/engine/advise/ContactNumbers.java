package promocast.engine.advise;

import java.util.Arrays;

/**
 * What repeated contacts do, as numbers to be estimated.
 *
 * @param fatigue share by which a contact lowers the effect of the next, by platform (p values)
 * @param recovery share of fatigue that goes away in a period
 * @param carried share of a pull that is carried over to the next period, by platform (p values)
 * @param repurchase purchases of the next period for each one that a pull adds
 */
record ContactNumbers(double[] fatigue, double recovery, double[] carried, double repurchase) {
    ContactNumbers {
        fatigue = fatigue.clone();
        carried = carried.clone();
    }

    /** The same on all platforms. */
    static ContactNumbers alike(int platforms, double fatigue, double recovery, double carried, double repurchase) {
        double[] tiring = new double[platforms];
        double[] kept = new double[platforms];
        Arrays.fill(tiring, fatigue);
        Arrays.fill(kept, carried);
        return new ContactNumbers(tiring, recovery, kept, repurchase);
    }
}
