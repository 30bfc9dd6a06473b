package promocast.ui.plan;

/**
 * A line as the list shows it.
 *
 * @param index place in the list, from 0
 * @param title what it is called
 * @param offer what it offers, in words
 * @param platform where; empty where it does not matter
 * @param share share of the segment that gets the offer
 * @param cost campaign cost; a dash while unknown
 * @param pinned whether the advisor leaves it alone
 * @param loses whether it earns less than no offer would
 */
record LineRow(
        int index,
        String title,
        String offer,
        String platform,
        String share,
        String cost,
        boolean pinned,
        boolean loses) {
    /** A place that shows no line. */
    static LineRow none() {
        return new LineRow(-1, "", "", "", "", "", false, false);
    }

    /** Its number, from 1. */
    String number() {
        return String.valueOf(index + 1);
    }
}
