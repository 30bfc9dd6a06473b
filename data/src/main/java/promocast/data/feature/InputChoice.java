package promocast.data.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.data.Message;
import promocast.data.UnanswerableException;
import promocast.data.feature.FeatureSummary.Reason;
import promocast.data.feature.InputScores.Score;

/** Says which inputs a model gets: scores them, adds products, keeps the most telling ones, takes components. */
final class InputChoice {
    private static final int MOST_ROWS = 50_000;
    private static final int FEWEST_ROWS = 1000;
    private static final int MOST_CELLS = 10_000_000;
    private static final double MOST_COVARIANCE = 4e9;
    private static final int MOST_SUMMARIES = 1000;

    private final FeatureTraining training;
    private final FeatureOptions options;
    private final List<FeatureCoder> coders;
    private final Optional<InputScores> scores;
    private final BaseInputs inputs;
    private final List<Score> scored = new ArrayList<>();
    private final List<double[]> strengths = new ArrayList<>();

    InputChoice(FeatureTraining training, FeatureOptions options, List<FeatureCoder> coders) {
        this.training = training;
        this.options = options;
        this.coders = coders;
        int width = coders.stream().mapToInt(FeatureCoder::width).sum();
        int cells = Math.max(width, training.data().columns().size());
        var rows = training.sample(Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, MOST_CELLS / Math.max(1, cells))));
        scores = training.targets().map(targets -> new InputScores(targets, rows));
        inputs = BaseInputs.of(training.data().select(rows), coders);
    }

    /**
     * What was chosen.
     *
     * @param coders those of which an input is used
     * @param stages what happens to their inputs
     * @param summaries what each input tells, the most telling first
     */
    record Chosen(List<FeatureCoder> coders, InputStages stages, List<FeatureSummary> summaries) {}

    /** Whether there is anything to choose or to tell. */
    static boolean isNeeded(FeatureTraining training, FeatureOptions options) {
        return training.targets().isPresent()
                || options.components() > 0
                || !options.pairs().isEmpty();
    }

    Chosen choose() {
        int base = inputs.width();
        scores.ifPresent(measure -> {
            for (int j = 0; j < base; j++) {
                add(measure, inputs.values()[j]);
            }
        });
        var asked = new ProductChoice(inputs, scores)
                .named(options.pairs(), training.data().name());
        var products = new ArrayList<>(asked);
        if (options.interactions() > 0 && scores.isPresent()) {
            products.addAll(new ProductChoice(inputs, scores).top(weights(base), options.interactions(), asked));
        }
        for (var product : products) {
            scores.ifPresent(measure -> add(measure, inputs.product(product)));
        }
        var reasons = reasons(base, asked.size(), products.size());
        var kept = IntStream.range(0, reasons.length)
                .filter(place -> reasons[place] != Reason.WEAK)
                .toArray();
        var summaries = summaries(products, reasons);
        return pruned(products, kept, summaries);
    }

    private void add(InputScores measure, double[] values) {
        scored.add(measure.score(values));
        strengths.add(measure.strength(values));
    }

    /** How far each input lies above chance, relative to the best one; both scores together. */
    private double[] weights(int count) {
        double most = strengths.stream().mapToDouble(two -> two[0]).max().orElse(0);
        double mostUplift = strengths.stream().mapToDouble(two -> two[1]).max().orElse(0);
        return IntStream.range(0, count)
                .mapToDouble(i -> strengths.isEmpty()
                        ? 0
                        : share(strengths.get(i)[0], most) + share(strengths.get(i)[1], mostUplift))
                .toArray();
    }

    private static double share(double value, double most) {
        return most == 0 ? 0 : value / most;
    }

    private Reason[] reasons(int base, int asked, int products) {
        var reasons = new Reason[base + products];
        boolean selected = options.most() > 0 && reasons.length > options.most() && scores.isPresent();
        Arrays.fill(reasons, selected ? Reason.WEAK : Reason.ALL);
        Arrays.fill(reasons, base, base + asked, Reason.ASKED);
        if (!selected) {
            Arrays.fill(reasons, base + asked, reasons.length, Reason.TELLING);
            return reasons;
        }
        var weights = weights(reasons.length);
        IntStream.range(0, reasons.length)
                .boxed()
                .filter(place -> reasons[place] != Reason.ASKED)
                .sorted(Comparator.comparingDouble(place -> -weights[place]))
                .limit(Math.max(0, options.most() - asked))
                .forEach(place -> reasons[place] = Reason.TELLING);
        return reasons;
    }

    private List<FeatureSummary> summaries(List<Product> products, Reason[] reasons) {
        var weights = weights(scored.size());
        var order = IntStream.range(0, scored.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(place -> reasons[place] == Reason.WEAK ? 1 : 0)
                        .thenComparing(Comparator.comparingDouble(place -> -weights[place])))
                .limit(MOST_SUMMARIES)
                .toList();
        var summaries = new ArrayList<FeatureSummary>();
        for (int place : order) {
            var product = place < inputs.width()
                    ? Optional.<Product>empty()
                    : Optional.of(products.get(place - inputs.width()));
            summaries.add(new FeatureSummary(
                    product.map(Product::feature).orElseGet(() -> inputs.feature(place)),
                    product.map(Product::name).orElseGet(() -> inputs.names().get(place)),
                    scored.get(place).information(),
                    scored.get(place).uplift(),
                    reasons[place] != Reason.WEAK,
                    reasons[place]));
        }
        for (var coder : coders) {
            if (coder.width() == 0 && summaries.size() < MOST_SUMMARIES && scores.isPresent()) {
                summaries.add(new FeatureSummary(coder.feature(), coder.feature(), 0, 0, false, Reason.NOTHING));
            }
        }
        return summaries;
    }

    /** Leaves out the coders of which no input is used. */
    private Chosen pruned(List<Product> products, int[] kept, List<FeatureSummary> summaries) {
        int base = inputs.width();
        var used = new boolean[base];
        IntStream.of(kept).filter(place -> place < base).forEach(place -> used[place] = true);
        var keptProducts = IntStream.of(kept)
                .filter(place -> place >= base)
                .mapToObj(place -> products.get(place - base))
                .toList();
        keptProducts.forEach(product -> {
            used[product.left()] = true;
            used[product.right()] = true;
        });
        var places = new int[base];
        var remaining = new ArrayList<FeatureCoder>();
        int from = 0;
        int next = 0;
        for (var coder : coders) {
            int start = from;
            from += coder.width();
            if (coder.width() == 0 || IntStream.range(start, from).anyMatch(j -> used[j])) {
                remaining.add(coder);
                for (int j = start; j < from; j++) {
                    places[j] = next++;
                }
            }
        }
        int width = next;
        var moved = keptProducts.stream()
                .map(product -> product.moved(places[product.left()], places[product.right()]))
                .toList();
        var baseKept = IntStream.of(kept).filter(place -> place < base).map(place -> places[place]);
        var stages = IntStream.concat(baseKept, IntStream.range(width, width + moved.size()))
                .toArray();
        return new Chosen(remaining, new InputStages(width, moved, stages, components(kept, products)), summaries);
    }

    private Optional<PrincipalComponents> components(int[] kept, List<Product> products) {
        if (options.components() == 0 || kept.length < 2) {
            return Optional.empty();
        }
        if (kept.length > PrincipalComponents.MOST_INPUTS) {
            throw new UnanswerableException(
                    Message.data("feature.components.wide", kept.length, PrincipalComponents.MOST_INPUTS));
        }
        int rows = (int) Math.min(inputs.rows(), MOST_COVARIANCE / kept.length / kept.length);
        var values = IntStream.of(kept)
                .mapToObj(place -> place < inputs.width()
                        ? inputs.values()[place]
                        : inputs.product(products.get(place - inputs.width())))
                .map(column -> Arrays.copyOf(column, rows))
                .toArray(double[][]::new);
        return Optional.of(PrincipalComponents.fit(values, Math.min(options.components(), kept.length)));
    }
}
