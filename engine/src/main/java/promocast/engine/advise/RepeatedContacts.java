package promocast.engine.advise;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import promocast.data.campaign.CampaignLog;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;

/**
 * Estimates fatigue, recovery, carry-over and repurchase from a log in which customers got several offers, by least squares
 * ({@link ContactFit}), with 95 % ranges. A platform gets its own fatigue and carry-over only where they surely differ from
 * those of all platforms together. Repurchase can be told from carry-over only where clicks are logged beside purchases: what
 * is carried over brings both, what is bought again only the latter.
 *
 * <p>Contacts before the log began are not known; customers count as fresh in its first period.
 */
public final class RepeatedContacts {
    private static final int FEWEST = 500;
    private static final double MOST_CARRIED = 0.9;
    private static final Assumptions.Kind[] KINDS = {
        Assumptions.Kind.FATIGUE, Assumptions.Kind.RECOVERY, Assumptions.Kind.CARRY_OVER, Assumptions.Kind.REPURCHASE
    };

    /** Standard errors above which a number is as good as unknown. */
    private static final double[] UNKNOWN = {0.2, 0.35, 0.2, 0.2};

    /** Standard errors between two numbers that surely differ, where a handful of platforms is looked at. */
    private static final double SURELY = 2.6;

    private final ContactPanel panel;
    private final ContactFit fit;
    private final int platforms;

    private RepeatedContacts(ContactPanel panel) {
        this.panel = panel;
        this.fit = new ContactFit(panel);
        this.platforms = panel.platforms().names().size();
    }

    /**
     * Assumptions with what a log can tell in the place of what was stated; a number that the log leaves wide open stays
     * as it was stated.
     *
     * @param plan the plan that is advised; numbers are by period of its campaign ({@link AdvisorOptions#periodDays})
     * @param options settings of the advisor with what was stated
     * @return empty where the log has no repeated contacts enough, or they tell nothing of fatigue
     */
    public static Optional<Assumptions> estimate(CampaignLog log, CampaignPlan plan, AdvisorOptions options) {
        return ContactPanelReader.of(log, options.periodDays(plan))
                .flatMap(panel -> estimate(panel, options.assumptions()));
    }

    static Optional<Assumptions> estimate(ContactPanel panel, Assumptions stated) {
        return panel.rows() > 0 && panel.repeated() >= FEWEST
                ? new RepeatedContacts(panel).assumptions(stated)
                : Optional.empty();
    }

    private Optional<Assumptions> assumptions(Assumptions stated) {
        var search = search(3, numbers -> alike(numbers, 0));
        double[] best = fit.improve(coarse(), search);
        double[] errors = fit.errors(best, search);
        if (!(errors[0] <= UNKNOWN[0])) {
            return Optional.empty();
        }
        var found = with(stated, best, errors);
        if (panel.purchase() >= 0) {
            found = repurchase(found, best);
        }
        if (platforms > 1) {
            found = byPlatform(found, best);
        }
        return Optional.of(found.withExposure(new Assumptions.Exposure(true, freshness(found))));
    }

    /** Numbers that are the same on all platforms. */
    private ContactNumbers alike(double[] numbers, double repurchase) {
        return ContactNumbers.alike(platforms, numbers[0], numbers[1], numbers[2], repurchase);
    }

    private static ContactFit.Search search(int count, Function<double[], ContactNumbers> of) {
        double[] least = {0, 0, 0, -1};
        double[] most = {1, 1, MOST_CARRIED, 1};
        return new ContactFit.Search(of, Arrays.copyOf(least, count), Arrays.copyOf(most, count));
    }

    /** The best point of a coarse grid. */
    private double[] coarse() {
        double[] best = {0, 0.5, 0};
        double least = fit.misfit(alike(best, 0));
        for (double fatigue = 0.1; fatigue < 0.95; fatigue += 0.2) {
            for (double recovery = 0.1; recovery < 1; recovery += 0.2) {
                for (double carried : new double[] {0, 0.3}) {
                    double[] tried = {fatigue, recovery, carried};
                    double misfit = fit.misfit(alike(tried, 0));
                    if (misfit < least) {
                        best = tried;
                        least = misfit;
                    }
                }
            }
        }
        return best;
    }

    private Assumptions with(Assumptions stated, double[] best, double[] errors) {
        var found = stated;
        for (int i = 0; i < best.length; i++) {
            if (errors[i] <= UNKNOWN[i]) {
                found = found.with(KINDS[i], estimated(best[i], errors[i], KINDS[i].least(), panel.repeated()));
            }
        }
        return found;
    }

    private static Assumption estimated(double value, double error, double least, long rows) {
        return Assumption.estimated(
                new Interval(
                        value,
                        Math.max(least, value - Interval.Z95 * error),
                        Math.min(1, value + Interval.Z95 * error)),
                rows);
    }

    /** Repurchase beside the other numbers, which it moves only where it surely is not 0. */
    private Assumptions repurchase(Assumptions found, double[] best) {
        var search = search(4, numbers -> alike(numbers, numbers[3]));
        double[] four = fit.improve(Arrays.copyOf(best, 4), search);
        double[] errors = fit.errors(four, search);
        if (!(errors[3] <= UNKNOWN[3])) {
            return found;
        }
        return Math.abs(four[3]) > Interval.Z95 * errors[3]
                ? with(found, four, errors)
                : found.with(KINDS[3], estimated(four[3], errors[3], KINDS[3].least(), panel.repeated()));
    }

    /** Fatigue and carry-over of platforms on which they surely differ; recovery and repurchase are the customer's. */
    private Assumptions byPlatform(Assumptions found, double[] best) {
        double again =
                found.of(Assumptions.Kind.REPURCHASE).isEstimated() ? found.value(Assumptions.Kind.REPURCHASE) : 0;
        int p = platforms;
        double[] first = new double[2 * p + 1];
        double[] least = new double[2 * p + 1];
        double[] most = new double[2 * p + 1];
        Arrays.fill(first, 0, p, best[0]);
        Arrays.fill(first, p, 2 * p, best[2]);
        first[2 * p] = best[1];
        Arrays.fill(most, 1);
        Arrays.fill(most, p, 2 * p, MOST_CARRIED);
        var search = new ContactFit.Search(
                numbers -> new ContactNumbers(
                        Arrays.copyOf(numbers, p), numbers[2 * p], Arrays.copyOfRange(numbers, p, 2 * p), again),
                least,
                most);
        double[] own = fit.improve(first, search);
        double[] errors = fit.errors(own, search);
        var all = found;
        for (int i = 0; i < p; i++) {
            long rows = panel.repeated(i);
            if (rows < FEWEST) {
                continue;
            }
            var name = panel.platforms().names().get(i);
            if (differs(own[i], best[0], errors[i], UNKNOWN[0])) {
                all = all.withPlatform(name, estimated(own[i], errors[i], 0, rows));
            }
            if (differs(own[p + i], best[2], errors[p + i], UNKNOWN[2])) {
                all = all.withPlatformCarryOver(name, estimated(own[p + i], errors[p + i], 0, rows));
            }
        }
        return all;
    }

    private static boolean differs(double own, double all, double error, double unknown) {
        return error <= unknown && Math.abs(own - all) > SURELY * error;
    }

    /** Mean share of the full effect that the logged contacts had. */
    private double freshness(Assumptions found) {
        var names = panel.platforms().names();
        double[] tiring = names.stream()
                .mapToDouble(name -> found.fatigueOn(Optional.of(name)))
                .toArray();
        var numbers = new ContactNumbers(tiring, found.value(Assumptions.Kind.RECOVERY), new double[tiring.length], 0);
        double[] fatigue = panel.felt(numbers).fatigue();
        return Math.max(
                0.05,
                IntStream.range(0, panel.rows())
                        .filter(panel::contact)
                        .mapToDouble(row -> 1 - fatigue[row])
                        .average()
                        .orElse(1));
    }
}
