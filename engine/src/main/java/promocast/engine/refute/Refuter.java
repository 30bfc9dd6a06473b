package promocast.engine.refute;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.NumberValues;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.StoredColumn;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingOptions;
import promocast.engine.model.TrainingOptions.Learners;

/**
 * Tries to refute the average effects of a log, each time with quick models (linear learners and trees) fitted anew, on at
 * most {@value #MOST_ROWS} rows. An effect that stays within its own range stands.
 */
public final class Refuter {
    private static final int MOST_ROWS = 20_000;
    private static final double KEPT = 0.8;
    private static final double WEAK = 1.25;
    private static final String TRAIT = "random trait";

    private final long seed;
    private final int threads;

    /** A refuter; same seed, same answer. */
    public Refuter(long seed, int threads) {
        this.seed = seed;
        this.threads = threads;
    }

    /** Average effects by offer on the outcome that is asked for. */
    private record Effects(Map<String, Interval> byOffer) {}

    /**
     * Tries everything for every offer that can be compared, on the purchase or else the first outcome that is a chance.
     *
     * @throws promocast.data.UnanswerableException when the log is too small to train on
     */
    public List<Refutation> refute(CampaignLog whole, Progress progress) {
        var log = some(whole);
        var outcome = outcome(log);
        var random = new SplittableRandom(seed);
        var before = effects(log, outcome, progress.part(0, .25));
        var placebo = effects(placebo(log, random.split()), outcome, progress.part(.25, .5));
        var trait = effects(withTrait(log, random.split()), outcome, progress.part(.5, .75));
        var subset = effects(subset(log, random.split()), outcome, progress.part(.75, 1));
        double base = base(log, outcome);
        var found = new ArrayList<Refutation>();
        before.byOffer.forEach((offer, estimate) -> {
            add(found, Refutation.Kind.PLACEBO, offer, outcome, estimate, placebo.byOffer.get(offer));
            add(found, Refutation.Kind.RANDOM_TRAIT, offer, outcome, estimate, trait.byOffer.get(offer));
            add(found, Refutation.Kind.SUBSET, offer, outcome, estimate, subset.byOffer.get(offer));
            found.add(hidden(log, offer, outcome, estimate, base));
        });
        return found;
    }

    private CampaignLog some(CampaignLog log) {
        if (log.rows() <= MOST_ROWS) {
            return log;
        }
        return of(log.data().select(drawn(log.rows(), MOST_ROWS, new SplittableRandom(seed + 1))), log.roles());
    }

    private static Outcome outcome(CampaignLog log) {
        return List.of(Outcome.PURCHASE, Outcome.CLICK, Outcome.REPURCHASE, Outcome.REDEEMED, Outcome.SPEND).stream()
                .filter(one -> log.outcome(one).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static CampaignLog of(Dataset data, Roles roles) {
        return CampaignLog.of(data, roles);
    }

    private Effects effects(CampaignLog log, Outcome outcome, Progress progress) {
        var usual = TrainingOptions.defaults();
        var options = new TrainingOptions(
                        3, 16, usual.learningRate(), usual.batch(), 1, 1, usual.l2(), usual.dropout(), 16, .1, seed)
                .withLearners(Learners.PLAIN);
        var model = new ForecastTrainer(options, threads, Clock.systemUTC()).fit(log, new QuietMonitor(progress));
        var effects = new TreeMap<String, Interval>();
        model.evaluation().uplift().forEach((offer, outcomes) -> {
            if (outcomes.containsKey(outcome)) {
                effects.put(offer, outcomes.get(outcome).ate());
            }
        });
        return new Effects(effects);
    }

    /** The log with the offers, and what is known of their chances, handed round at random. */
    private static CampaignLog placebo(CampaignLog log, SplittableRandom random) {
        var roles = log.roles();
        var moved = new HashSet<>(roles.action().levers().keySet());
        roles.action().arm().ifPresent(moved::add);
        roles.propensity().ifPresent(moved::add);
        var order = drawn(log.rows(), log.rows(), random);
        List<StoredColumn> columns = log.data().stored().stream()
                .map(column -> moved.contains(column.name()) ? column.select(order) : column)
                .toList();
        return of(log.data().withColumns(columns), roles);
    }

    private static CampaignLog withTrait(CampaignLog log, SplittableRandom random) {
        var values = new double[log.rows()];
        Arrays.setAll(values, i -> random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
        var columns = new ArrayList<>(log.data().stored());
        columns.add(NumberValues.of(TRAIT, values));
        var roles = log.roles();
        var features = new ArrayList<>(roles.features());
        features.add(TRAIT);
        return of(log.data().withColumns(columns), roles.withFeatures(features));
    }

    private static CampaignLog subset(CampaignLog log, SplittableRandom random) {
        return of(log.data().select(drawn(log.rows(), (int) (KEPT * log.rows()), random)), log.roles());
    }

    /** {@code count} of {@code n} rows at random, in random order. */
    private static int[] drawn(int n, int count, SplittableRandom random) {
        var order = IntStream.range(0, n).toArray();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(n - i);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return Arrays.copyOf(order, count);
    }

    /** Mean outcome of the rows without an offer; of all where there are none. */
    private static double base(CampaignLog log, Outcome outcome) {
        var y = log.outcome(outcome).orElseThrow();
        var control = log.actions().control();
        return IntStream.range(0, y.length)
                .filter(row -> log.setting(row)[0] == control[0])
                .mapToDouble(row -> y[row])
                .average()
                .orElse(Arrays.stream(y).average().orElse(0));
    }

    private static void add(
            List<Refutation> to,
            Refutation.Kind kind,
            String offer,
            Outcome outcome,
            Interval estimate,
            @Nullable Interval found) {
        if (found == null) {
            return;
        }
        double half = (estimate.upper() - estimate.lower()) / 2;
        boolean passed = kind == Refutation.Kind.PLACEBO
                ? found.contains(0)
                : Math.abs(found.value() - estimate.value()) <= half;
        var sentence = EngineMessage.of(
                "refute." + kind.name() + (passed ? ".stands" : ".falls"),
                offer,
                EngineMessage.of("report.outcome." + outcome.key()),
                100 * estimate.value(),
                100 * found.value(),
                100 * found.lower(),
                100 * found.upper());
        to.add(new Refutation(kind, offer, outcome, estimate, found, Double.NaN, passed, sentence));
    }

    private static Refutation hidden(CampaignLog log, String offer, Outcome outcome, Interval estimate, double base) {
        double strength = EValue.of(estimate, base);
        boolean none = estimate.contains(0);
        boolean randomised = log.roles().randomised();
        boolean passed = randomised || strength >= WEAK;
        var key = none ? ".none" : randomised ? ".random" : passed ? ".stands" : ".falls";
        Message sentence = EngineMessage.of(
                "refute.HIDDEN_TRAIT" + key, offer, EngineMessage.of("report.outcome." + outcome.key()), strength);
        return new Refutation(
                Refutation.Kind.HIDDEN_TRAIT,
                offer,
                outcome,
                estimate,
                Interval.withheld(),
                strength,
                passed && !none,
                sentence);
    }
}
