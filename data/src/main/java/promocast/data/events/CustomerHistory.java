package promocast.data.events;

import java.util.Arrays;
import java.util.List;
import promocast.data.Codes;

/**
 * What one customer did before the offer, filled anew for each: counts in each window and, as the last window, in all
 * the time before. Purchases at the same moment are one purchase.
 */
final class CustomerHistory {
    private static final int PURCHASE = EventKind.PURCHASE.ordinal();
    private static final int REFUND = EventKind.REFUND.ordinal();

    private final EventLog log;
    private final long[] spans;
    private final int[] lastCustomer;
    private final int[] platformRanks;
    private final int[][] counts;
    private final int[] items;
    private final double[] money;
    private final double[] pieces;
    private final double[] seconds;
    private final int[] platforms;
    private int customers;
    private long offer;
    private long firstEvent;
    private long lastEvent;
    private long firstPurchase;
    private long lastPurchase;

    /** @param platformRanks place of each platform's code in the order of names */
    CustomerHistory(EventLog log, List<Integer> windows, int[] platformRanks) {
        this.log = log;
        this.platformRanks = platformRanks;
        spans = new long[windows.size() + 1];
        for (int w = 0; w < windows.size(); w++) {
            spans[w] = windows.get(w) * EventTimes.DAY;
        }
        spans[windows.size()] = Long.MAX_VALUE;
        lastCustomer = new int[log.items().map(Codes::count).orElse(0)];
        counts = new int[EventKind.values().length][spans.length];
        items = new int[spans.length];
        money = new double[spans.length];
        pieces = new double[spans.length];
        seconds = new double[spans.length];
        platforms = new int[platformRanks.length];
    }

    /** Takes in the events of {@code rows[from..to)} before the offer; they are in the order of their times. */
    void fill(int[] rows, int from, int to, long offerMillis) {
        clear(offerMillis);
        for (int k = to - 1; k >= from; k--) {
            int row = rows[k];
            if (log.millis()[row] < offer) {
                add(row);
            }
        }
    }

    private void clear(long offerMillis) {
        customers++;
        offer = offerMillis;
        firstEvent = EventTimes.NONE;
        lastEvent = EventTimes.NONE;
        firstPurchase = EventTimes.NONE;
        lastPurchase = EventTimes.NONE;
        for (var count : counts) {
            Arrays.fill(count, 0);
        }
        Arrays.fill(items, 0);
        Arrays.fill(money, 0);
        Arrays.fill(pieces, 0);
        Arrays.fill(seconds, 0);
        Arrays.fill(platforms, 0);
    }

    /** From the last event to the first: so the first time that an item is met is the latest of its events. */
    private void add(int row) {
        long at = log.millis()[row];
        long ago = offer - at;
        int kind = log.kinds()[row];
        boolean again = kind == PURCHASE && at == firstPurchase;
        boolean bought = kind == PURCHASE || kind == REFUND;
        int item = log.items().isPresent() ? log.items().get().of(row) : Codes.MISSING;
        boolean fresh = item != Codes.MISSING && kind != REFUND && lastCustomer[item] != customers;
        for (int w = 0; w < spans.length; w++) {
            if (ago <= spans[w]) {
                counts[kind][w] += again ? 0 : 1;
                items[w] += fresh ? 1 : 0;
                money[w] += bought ? log.money()[row] : 0;
                pieces[w] += kind == PURCHASE && log.pieces().isPresent()
                        ? log.pieces().get()[row]
                        : 0;
                seconds[w] += log.seconds().isPresent() ? log.seconds().get()[row] : 0;
            }
        }
        if (fresh) {
            lastCustomer[item] = customers;
        }
        if (kind == PURCHASE) {
            lastPurchase = lastPurchase == EventTimes.NONE ? at : lastPurchase;
            firstPurchase = at;
        }
        lastEvent = lastEvent == EventTimes.NONE ? at : lastEvent;
        firstEvent = at;
        countPlatform(row);
    }

    private void countPlatform(int row) {
        int platform = log.platforms().isPresent() ? log.platforms().get().of(row) : Codes.MISSING;
        if (platform != Codes.MISSING) {
            platforms[platformRanks[platform]]++;
        }
    }

    /** Events of a kind in a window; the last window is all the time before. */
    int count(EventKind kind, int window) {
        return counts[kind.ordinal()][window];
    }

    /** Purchases at different moments before the offer. */
    int purchases() {
        return counts[PURCHASE][spans.length - 1];
    }

    int items(int window) {
        return items[window];
    }

    /** Money of purchases less that of refunds, to the tenth of a thousandth. */
    double money(int window) {
        return Math.rint(money[window] * 1e4) / 1e4;
    }

    double pieces(int window) {
        return pieces[window];
    }

    double seconds(int window) {
        return seconds[window];
    }

    /** Index of the window that holds all the time before. */
    int always() {
        return spans.length - 1;
    }

    /** Days from the last purchase to the offer, NaN without one. */
    double recency() {
        return days(lastPurchase, offer);
    }

    /** Days from the first event to the offer, NaN without one. */
    double tenure() {
        return days(firstEvent, offer);
    }

    /** Days from the last event of any kind to the offer, NaN without one. */
    double idle() {
        return days(lastEvent, offer);
    }

    /** Mean days from one purchase to the next, NaN with fewer than two. */
    double gap() {
        return purchases() < 2 ? Double.NaN : days(firstPurchase, lastPurchase) / (purchases() - 1);
    }

    private static double days(long from, long to) {
        return from == EventTimes.NONE ? Double.NaN : (double) (to - from) / EventTimes.DAY;
    }

    /** Events on a platform, by its place in the order of names. */
    int onPlatform(int rank) {
        return platforms[rank];
    }

    /** Place of the platform with the most events, the first by name among equals; -1 without one. */
    int mainPlatform() {
        int main = -1;
        for (int p = 0; p < platforms.length; p++) {
            if (platforms[p] > (main < 0 ? 0 : platforms[main])) {
                main = p;
            }
        }
        return main;
    }
}
