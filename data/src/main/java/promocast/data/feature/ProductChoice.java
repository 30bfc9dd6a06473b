package promocast.data.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.data.feature.InputScores.Binned;

/** Finds products of inputs that are worth adding. */
final class ProductChoice {
    private static final int CANDIDATES = 12;
    private static final int BINS = 4;
    private static final int MOST_OF_PAIR = 64;

    private final BaseInputs inputs;
    private final Optional<InputScores> scores;

    ProductChoice(BaseInputs inputs, Optional<InputScores> scores) {
        this.inputs = inputs;
        this.scores = scores;
    }

    /**
     * The products of named pairs of features: of each feature the inputs that stand for its values.
     *
     * @throws BadInputException when a pair names no feature
     */
    List<Product> named(List<String> pairs, String table) {
        var products = new ArrayList<Product>();
        for (var pair : pairs) {
            var names = pair.split("\\*", 2);
            var left = inputsOf(names[0].strip(), pair, table);
            var right = inputsOf(names[1].strip(), pair, table);
            if (left.size() * right.size() > MOST_OF_PAIR) {
                throw new BadInputException(
                        Message.data("feature.pair.many", table, pair, left.size() * right.size(), MOST_OF_PAIR));
            }
            left.forEach(one -> right.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> products.add(product(one, other))));
        }
        return products;
    }

    private List<Integer> inputsOf(String feature, String pair, String table) {
        var found = IntStream.range(0, inputs.width())
                .filter(input -> inputs.feature(input).equals(feature))
                .filter(this::standsForValue)
                .boxed()
                .toList();
        if (found.isEmpty()) {
            throw new BadInputException(Message.data(
                    "feature.pair.unknown", table, pair, feature, String.join(", ", new TreeSet<>(inputs.features()))));
        }
        return found;
    }

    /** Not the mark of a missing value, and of an amount that enters twice the rank only. */
    private boolean standsForValue(int input) {
        var name = inputs.names().get(input);
        var feature = inputs.feature(input);
        return !name.equals(feature + " missing") && !name.equals(feature + ": log");
    }

    private Product product(int left, int right) {
        var name = inputs.names().get(left) + " * " + inputs.names().get(right);
        var feature = inputs.feature(left) + " * " + inputs.feature(right);
        return Product.fit(name, feature, left, right, inputs.values()[left], inputs.values()[right]);
    }

    /** A pair and what it tells beyond its parts. */
    private record Pair(int left, int right, double information, double uplift) {}

    /**
     * The products of the pairs that tell most beyond what each input tells alone, in bins of a quarter: I(a, b; y) -
     * I(a; y) - I(b; y), and the same for the uplift score, each relative to the best pair. Looked at are the best
     * inputs of the twelve best features.
     *
     * @param weights what each input tells
     */
    List<Product> top(double[] weights, int count, List<Product> already) {
        var measure = scores.orElseThrow();
        var candidates = candidates(weights);
        var binned = candidates.stream()
                .map(input -> Binned.of(inputs.values()[input], BINS))
                .toList();
        var alone = binned.stream().map(measure::score).toList();
        var pairs = new ArrayList<Pair>();
        for (int a = 0; a < candidates.size(); a++) {
            for (int b = a + 1; b < candidates.size(); b++) {
                var joint = measure.score(binned.get(a).with(binned.get(b)));
                pairs.add(new Pair(
                        candidates.get(a),
                        candidates.get(b),
                        joint.surplusInformation()
                                - alone.get(a).surplusInformation()
                                - alone.get(b).surplusInformation(),
                        joint.surplusUplift()
                                - alone.get(a).surplusUplift()
                                - alone.get(b).surplusUplift()));
            }
        }
        double information = pairs.stream().mapToDouble(Pair::information).max().orElse(0);
        double uplift = pairs.stream().mapToDouble(Pair::uplift).max().orElse(0);
        return pairs.stream()
                .sorted(Comparator.comparingDouble(
                        pair -> -share(pair.information(), information) - share(pair.uplift(), uplift)))
                .map(pair -> product(Math.min(pair.left(), pair.right()), Math.max(pair.left(), pair.right())))
                .filter(product -> already.stream().noneMatch(product::isSame))
                .limit(count)
                .toList();
    }

    private static double share(double value, double most) {
        return most <= 0 ? 0 : Math.max(0, value) / most;
    }

    private List<Integer> candidates(double[] weights) {
        var features = new HashSet<String>();
        return IntStream.range(0, inputs.width())
                .filter(this::standsForValue)
                .boxed()
                .sorted(Comparator.comparingDouble(input -> -weights[input]))
                .filter(input -> features.add(inputs.feature(input)))
                .limit(CANDIDATES)
                .toList();
    }
}
