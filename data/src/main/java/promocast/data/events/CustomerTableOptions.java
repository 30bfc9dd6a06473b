package promocast.data.events;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Over which days features and labels are taken.
 *
 * @param dates when the offers went out
 * @param windows lengths in days of the windows before the offer, ascending; a window is [offer - days, offer)
 * @param horizonDays days after the offer in which outcomes count: [offer, offer + days)
 * @param repurchaseDays days after the offer in which another purchase counts; empty: the table has no repurchase
 * @param zone in which zone the day of an offer begins; matters where the log's times are told in UTC
 */
public record CustomerTableOptions(
        OfferDates dates, List<Integer> windows, int horizonDays, Optional<Integer> repurchaseDays, ZoneId zone) {
    /** Windows and horizons may not be longer than this. */
    private static final int MOST_DAYS = 3660;

    private static final int MOST_WINDOWS = 12;

    public CustomerTableOptions {
        windows = List.copyOf(new TreeSet<>(windows));
        if (windows.size() > MOST_WINDOWS || windows.stream().anyMatch(days -> days < 1 || days > MOST_DAYS)) {
            throw new IllegalArgumentException(
                    "windows: at most " + MOST_WINDOWS + " of 1 to " + MOST_DAYS + " days expected, found " + windows);
        }
        require("horizonDays", horizonDays);
        repurchaseDays.ifPresent(days -> require("repurchaseDays", days));
    }

    private static void require(String name, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(name + ": 1 to " + MOST_DAYS + " expected, found " + days);
        }
    }

    /** Windows of 30, 90 and 365 days, outcomes within 30 days, repurchases within 90; days begin in UTC. */
    public static CustomerTableOptions of(OfferDates dates) {
        return new CustomerTableOptions(dates, List.of(30, 90, 365), 30, Optional.of(90), ZoneOffset.UTC);
    }

    /** The same with other windows. */
    public CustomerTableOptions withWindows(List<Integer> changed) {
        return new CustomerTableOptions(dates, changed, horizonDays, repurchaseDays, zone);
    }

    /** The same with other horizons. */
    public CustomerTableOptions withHorizons(int changed, Optional<Integer> changedRepurchase) {
        return new CustomerTableOptions(dates, windows, changed, changedRepurchase, zone);
    }

    /** The same with days that begin in another zone. */
    public CustomerTableOptions withZone(ZoneId changed) {
        return new CustomerTableOptions(dates, windows, horizonDays, repurchaseDays, changed);
    }

    /** The longest time after an offer that has to be over. */
    int longestHorizon() {
        return Math.max(horizonDays, repurchaseDays.orElse(0));
    }
}
