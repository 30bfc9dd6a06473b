package promocast.engine.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a line offers. {@link #fields()} says it in the words of the levers ({@code coupon.faceValue}, ...), which is how
 * an offer meets the action columns of a log.
 */
public sealed interface Offer {
    /** The offer fields that it sets, by their lever name; values are numbers, or names for categorical levers. */
    Map<String, Object> fields();

    /** The offers that it is made of: those of a bundle, none for no offer, else itself. */
    default List<Offer> parts() {
        if (this instanceof Bundle bundle) {
            return bundle.offers();
        }
        return this instanceof NoOffer ? List.of() : List.of(this);
    }

    /** No offer: the control. */
    record NoOffer() implements Offer {
        @Override
        public Map<String, Object> fields() {
            return Map.of();
        }
    }

    /**
     * A treatment that the data know by name only.
     *
     * @param arm name of the arm
     * @param costOnPurchase money paid for each purchase (0 or more)
     */
    record Arm(String arm, double costOnPurchase) implements Offer {
        public Arm {
            Limits.named("arm", arm);
            Limits.money("costOnPurchase", costOnPurchase);
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("arm", arm);
        }
    }

    /**
     * A coupon.
     *
     * @param faceValue money off (0 or more); 0 with {@code percentOff}
     * @param percentOff share of the basket off, 0 to 1; 0 with {@code faceValue}
     * @param minSpend threshold that the basket must reach, money
     * @param maxDiscount most that {@code percentOff} gives, money; infinite if there is no limit
     * @param validDays days it can be used, from the start of the line's window
     * @param stacking whether it can be used in a basket that another promotion of the shop already makes cheaper
     * @param perCustomer how often a customer may use it (1 or more)
     * @param firstOrder filter of the customers whose next order is their first, who alone get it; blank for everybody
     */
    record Coupon(
            double faceValue,
            double percentOff,
            double minSpend,
            double maxDiscount,
            int validDays,
            boolean stacking,
            int perCustomer,
            String firstOrder)
            implements Offer {
        public Coupon {
            Limits.money("faceValue", faceValue);
            Limits.share("percentOff", percentOff);
            Limits.money("minSpend", minSpend);
            Limits.limit("maxDiscount", maxDiscount);
            Limits.atLeast("validDays", 1, validDays);
            Limits.atLeast("perCustomer", 1, perCustomer);
            firstOrder = firstOrder.strip();
            if (faceValue > 0 && percentOff > 0) {
                throw new IllegalArgumentException("percentOff: " + percentOff + " beside a faceValue of " + faceValue
                        + "; one of them must be 0");
            }
        }

        /** A coupon that each customer may use once, new or not. */
        public Coupon(
                double faceValue,
                double percentOff,
                double minSpend,
                double maxDiscount,
                int validDays,
                boolean stacking) {
            this(faceValue, percentOff, minSpend, maxDiscount, validDays, stacking, 1, "");
        }

        /** Money off a basket of at least {@code minSpend}, valid two weeks, not stackable. */
        public static Coupon of(double faceValue, double minSpend) {
            return new Coupon(faceValue, 0, minSpend, Double.POSITIVE_INFINITY, 14, false);
        }

        /** Whether it takes anything off. */
        public boolean isWorth() {
            return faceValue > 0 || percentOff > 0;
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("coupon.faceValue", faceValue, "coupon.percentOff", percentOff, "coupon.minSpend", minSpend);
        }
    }

    /**
     * Loyalty points.
     *
     * @param multiplier points per unit of money relative to the usual 1
     * @param bonus points given once on purchase
     * @param pointValue money that a point is worth; NaN takes the plan's
     * @param expiryDays days from the purchase until they expire
     * @param pendingDays days from the purchase until they can be used
     * @param breakage share of them that is never used, 0 to 1; NaN takes the plan's
     */
    record Points(double multiplier, double bonus, double pointValue, int expiryDays, int pendingDays, double breakage)
            implements Offer {
        public Points {
            Limits.money("multiplier", multiplier);
            Limits.money("bonus", bonus);
            if (!Double.isNaN(pointValue)) {
                Limits.money("pointValue", pointValue);
            }
            Limits.atLeast("expiryDays", 1, expiryDays);
            Limits.atLeast("pendingDays", 0, pendingDays);
            if (!Double.isNaN(breakage)) {
                Limits.share("breakage", breakage);
            }
        }

        /** Points of which as many stay unused as the plan says. */
        public Points(double multiplier, double bonus, double pointValue, int expiryDays, int pendingDays) {
            this(multiplier, bonus, pointValue, expiryDays, pendingDays, Double.NaN);
        }

        /** Points times {@code multiplier} at the plan's value, which last a year. */
        public static Points times(double multiplier) {
            return new Points(multiplier, 0, Double.NaN, 365, 0);
        }

        /** Whether it gives more points than usual. */
        public boolean isWorth() {
            return multiplier > 1 || bonus > 0;
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("points.multiplier", multiplier, "points.bonus", bonus);
        }
    }

    /**
     * Product recommendations.
     *
     * @param slots how many products are shown
     * @param strategy how they are chosen, such as {@code similar} or {@code bestsellers}
     * @param replaces what stood in those places before; blank where nothing did
     * @param slotCost money for each place and customer reached, such as a licence fee
     * @param replacedValue profit that each place earned a customer before, which is lost
     */
    record Recommendation(int slots, String strategy, String replaces, double slotCost, double replacedValue)
            implements Offer {
        public Recommendation {
            Limits.atLeast("slots", 0, slots);
            Limits.money("slotCost", slotCost);
            Limits.money("replacedValue", replacedValue);
        }

        /** Places that cost nothing and stood empty before. */
        public Recommendation(int slots, String strategy) {
            this(slots, strategy, "", 0, 0);
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("recommendation.slots", (double) slots, "recommendation.strategy", strategy);
        }
    }

    /**
     * An advertisement.
     *
     * @param placement where it stands
     * @param bid money for each of what is paid for (see {@code pricing})
     * @param frequencyCap most views a customer
     * @param pricing what is paid for
     */
    record Ad(String placement, double bid, double frequencyCap, Pricing pricing) implements Offer {
        /** What the bid is paid for. */
        public enum Pricing {
            /** Nothing: it is paid elsewhere. */
            NONE,
            /** Each view; every customer reached sees it as often as the caps allow. */
            IMPRESSION,
            /** Each customer who clicks. */
            CLICK,
            /** Each customer who buys. */
            PURCHASE
        }

        public Ad {
            Limits.money("bid", bid);
            Limits.money("frequencyCap", frequencyCap);
        }

        /** An advertisement whose bid is paid elsewhere. */
        public Ad(String placement, double bid, double frequencyCap) {
            this(placement, bid, frequencyCap, Pricing.NONE);
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("ad.placement", placement, "ad.bid", bid, "ad.frequencyCap", frequencyCap);
        }
    }

    /** Several offers to the same customer at once, such as a coupon together with points. */
    record Bundle(List<Offer> offers) implements Offer {
        public Bundle {
            offers = List.copyOf(offers);
            var kinds = new HashSet<Class<?>>();
            for (var offer : offers) {
                if (offer instanceof Bundle || offer instanceof NoOffer || !kinds.add(offer.getClass())) {
                    throw new IllegalArgumentException(
                            "offers: " + offer + " cannot be part of a bundle, which holds one offer of each kind");
                }
            }
            if (offers.isEmpty()) {
                throw new IllegalArgumentException("offers: a bundle of none");
            }
        }

        @Override
        public Map<String, Object> fields() {
            var all = new TreeMap<String, Object>();
            offers.forEach(offer -> all.putAll(offer.fields()));
            return all;
        }
    }
}
