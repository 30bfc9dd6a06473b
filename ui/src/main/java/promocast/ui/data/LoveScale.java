package promocast.ui.data;

import java.util.LinkedHashSet;
import java.util.List;
import promocast.data.profile.Balance;
import promocast.data.profile.ColumnProfile;
import promocast.ui.chart.Ink;

/** The scale that all rows of a love plot share: standardised mean differences from 0, and a colour a group. */
final class LoveScale {
    /** Groups with a dot of their own; more are too many to tell apart. */
    static final int MOST_GROUPS = 5;

    /** Width of the names at the left of the plot. */
    static final double NAMES = 170;

    /** Width of the largest difference at its right. */
    static final double SIZES = 64;

    private static final double LEAST = 0.2;
    private static final double MOST = 2;
    private static final List<Ink> INKS = List.of(Ink.PLAN, Ink.OTHER, Ink.SURE, Ink.PERSUADABLE, Ink.DOGS);

    private double high = LEAST;
    private List<String> groups = List.of();

    /** Fits the scale to what is shown. */
    void fit(List<ColumnProfile> compared) {
        var names = new LinkedHashSet<String>();
        double largest = 0;
        for (var profile : compared) {
            for (var one : shown(profile)) {
                names.add(one.arm());
                largest = Double.isFinite(one.smd()) ? Math.max(largest, one.smd()) : largest;
            }
        }
        groups = names.stream().limit(MOST_GROUPS).toList();
        high = Math.min(MOST, Math.max(LEAST, Math.ceil(largest * 11) / 10));
    }

    /** The differences that a row shows: each group against the control, or the two most unlike groups. */
    static List<Balance.Difference> shown(ColumnProfile profile) {
        return profile.balance()
                .map(found -> found.toControl().isEmpty() ? List.of(found.largest()) : found.toControl())
                .orElse(List.of());
    }

    /** The groups that have dots. */
    List<String> groups() {
        return groups;
    }

    /** The difference at the right edge. */
    double high() {
        return high;
    }

    /** Where a difference lies on a plot of the given width; what lies beyond is at its edge. */
    double at(double smd, double width) {
        return 6 + Math.min(smd, high) / high * (width - 12);
    }

    /** The colour of a group. */
    static Ink ink(int group) {
        return INKS.get(group % INKS.size());
    }
}
