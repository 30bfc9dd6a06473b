package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What contacts do over the periods of a campaign, by the assumptions. Fatigue is the customer's, whatever platform a
 * contact comes on, and each platform tires in its own measure: {@code F' = (1 - recovery) F + fatigue}. A contact in
 * period t of T earns {@code (1 - F) w(t)} of its full effect within the campaign, where a share k is carried over from
 * period to period (adstock; Broadbent 1979) and each 1 gained brings s more one period later:
 * {@code w(t) = (1 - k^(T-t)) + s (1 - k^(T-t-1))}.
 */
final class ContactEffects {
    private final AdvisorOptions options;
    private final List<Optional<String>> platforms = new ArrayList<>();
    private final int[][] platformOf;
    private final double[][] weights;
    private final int[][] next;
    private final double[] sums;

    ContactEffects(List<LineMenu> menus, AdvisorOptions options) {
        this.options = options;
        this.platformOf = new int[menus.size()][];
        for (int line = 0; line < platformOf.length; line++) {
            var levels = menus.get(line).platforms();
            platformOf[line] = levels.stream().mapToInt(this::number).toArray();
        }
        var assumptions = options.assumptions();
        this.weights =
                platforms.stream().map(platform -> weights(options, platform)).toArray(double[][]::new);
        this.next = next(
                assumptions.value(Assumptions.Kind.RECOVERY),
                platforms.stream().mapToDouble(assumptions::fatigueOn).toArray());
        this.sums = platforms.stream()
                .mapToDouble(platform -> course(options, platform).sum())
                .toArray();
    }

    /** What contacts on a platform earn if there is one in every period. */
    static ContactCourse course(AdvisorOptions options, Optional<String> platform) {
        var assumptions = options.assumptions();
        double[] parts = weights(options, platform);
        double recovery = assumptions.value(Assumptions.Kind.RECOVERY);
        int ticks = 0;
        for (int t = 0; t < parts.length; t++) {
            parts[t] *= 1 - ticks / (double) CampaignState.FATIGUE_TICKS;
            ticks = after(ticks, recovery, assumptions.fatigueOn(platform));
        }
        return new ContactCourse(parts, assumptions.exposure());
    }

    private static int after(int ticks, double recovery, double tiring) {
        int most = CampaignState.FATIGUE_TICKS;
        return (int) Math.min(most, Math.round((1 - recovery) * ticks + tiring * most));
    }

    private static double[] weights(AdvisorOptions options, Optional<String> platform) {
        int periods = options.periods();
        double carried = options.assumptions().carryOverOn(platform);
        double returns = options.assumptions().value(Assumptions.Kind.REPURCHASE);
        double[] weights = new double[periods];
        for (int t = 0; t < periods; t++) {
            weights[t] = 1 - Math.pow(carried, periods - t) + returns * (1 - Math.pow(carried, periods - t - 1));
        }
        return weights;
    }

    private int number(Optional<String> platform) {
        if (!platforms.contains(platform)) {
            platforms.add(platform);
        }
        return platforms.indexOf(platform);
    }

    /** Number of the platform on which a line sends under a setting. */
    int platform(LineMenu menu, long setting) {
        return platformOf[menu.line()][menu.platformLevel(setting)];
    }

    /** Whether a platform has a name; any has where it is blank. */
    boolean named(int platform, String name) {
        return name.isBlank() || platforms.get(platform).filter(name::equals).isPresent();
    }

    /** Part of a gain over the whole campaign that falls to a contact; harm is not made less by fatigue. */
    double share(double gain, int platform, int period, double fatigue) {
        return gain > 0 && sums[platform] > 0
                ? (1 - fatigue) * weights[platform][period] / sums[platform]
                : 1.0 / options.periods();
    }

    /** Fatigue in ticks one period after a contact on a platform, or without a contact where that is -1. */
    int fatigueAfter(int ticks, int platform) {
        return next[platform + 1][ticks];
    }

    /** Fatigue a period later by platform (none first) and fatigue. */
    private static int[][] next(double recovery, double[] tiring) {
        int most = CampaignState.FATIGUE_TICKS;
        int[][] next = new int[tiring.length + 1][most + 1];
        for (int platform = -1; platform < tiring.length; platform++) {
            double added = platform < 0 ? 0 : tiring[platform];
            for (int ticks = 0; ticks <= most; ticks++) {
                next[platform + 1][ticks] = after(ticks, recovery, added);
            }
        }
        return next;
    }

    /** A forecast as the response over the whole campaign if a line sends in every period. */
    LineResponse campaign(LineResponse forecast, int platform) {
        var exposure = options.assumptions().exposure();
        if (!exposure.perContact()) {
            return forecast;
        }
        int periods = options.periods();
        double times = (forecast.gain() > 0 ? sums[platform] : periods) / exposure.freshness();
        double extra = forecast.extraCost() * times;
        return new LineResponse(
                forecast.gain() * times,
                (forecast.cost() - forecast.extraCost()) * periods + extra,
                forecast.error() * times,
                forecast.beyondData(),
                extra);
    }
}
