package promocast.data.campaign;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import promocast.data.RowSample;

/**
 * Multinomial logistic regression P(y = k | x) = exp(w_k x + b_k) / sum_j exp(w_j x + b_j) with a small ridge penalty,
 * fitted by accelerated gradient descent (Nesterov 1983) that restarts where the loss rises (O'Donoghue and Candes 2015).
 */
final class MultinomialLogit {
    private static final double RIDGE = 1e-4;
    private static final int STEPS = 150;
    private static final double FLAT = 2e-4;
    private static final int POWER_STEPS = 20;
    private static final int MOST_ROWS = 50_000;
    private static final int FOLDS = 3;
    private static final long SEED = 7;

    private final float[] inputs;
    private final int width;
    private final int classes;
    private final double[] weights;

    /**
     * @param inputs row-major (n x width)
     * @param classes number of classes K
     */
    private MultinomialLogit(float[] inputs, int width, int classes) {
        this.inputs = inputs;
        this.width = width;
        this.classes = classes;
        this.weights = new double[(width + 1) * classes];
    }

    /**
     * The probability of the class of each of the given rows, cross-fitted: as a fit to the other folds says (Chernozhukov et
     * al. 2018), so that no row is sure of what happened only because it was fitted to it. A class that the other folds do not
     * have is as likely as its ridge-shrunk weights say.
     *
     * @param inputs row-major (n x width)
     * @param classOf class of each of the n rows, 0 to {@code classes - 1}
     * @param rows the rows to fit (at most 50,000 for each fold) and to tell
     */
    static double[] probabilities(float[] inputs, int width, int[] classOf, int classes, int[] rows) {
        var foldOf = folds(rows.length);
        var probabilities = new double[rows.length];
        var scores = new double[classes];
        for (int k = 0; k < FOLDS; k++) {
            int fold = k;
            var others = IntStream.range(0, rows.length)
                    .filter(i -> foldOf[i] != fold)
                    .map(i -> rows[i])
                    .toArray();
            var fit = new MultinomialLogit(inputs, width, classes);
            fit.fit(classOf, thinned(others));
            for (int i = 0; i < rows.length; i++) {
                if (foldOf[i] == fold) {
                    fit.softmax(fit.weights, rows[i], scores);
                    probabilities[i] = scores[classOf[rows[i]]];
                }
            }
        }
        return probabilities;
    }

    /** Folds of equal size, dealt out by chance. */
    private static int[] folds(int n) {
        var folds = new int[n];
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < n; i++) {
            folds[i] = i % FOLDS;
        }
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = folds[i];
            folds[i] = folds[other];
            folds[other] = swapped;
        }
        return folds;
    }

    private static int[] thinned(int[] rows) {
        return Arrays.stream(RowSample.of(rows.length, MOST_ROWS))
                .map(i -> rows[i])
                .toArray();
    }

    private void fit(int[] classOf, int[] rows) {
        double step = 1 / (0.5 * largestCurvature(rows) + RIDGE);
        var gradient = new double[weights.length];
        var ahead = weights.clone();
        var before = weights.clone();
        double momentum = 1;
        double loss = Double.POSITIVE_INFINITY;
        for (int k = 0; k < STEPS; k++) {
            double now = gradient(ahead, classOf, rows, gradient);
            if (Arrays.stream(gradient).map(Math::abs).max().orElse(0) < FLAT) {
                return;
            }
            if (now > loss) {
                momentum = 1;
            }
            loss = now;
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double push = (momentum - 1) / next;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = ahead[i] - step * gradient[i];
                ahead[i] = weights[i] + push * (weights[i] - before[i]);
                before[i] = weights[i];
            }
            momentum = next;
        }
    }

    /** Largest eigenvalue of X'X / n by power iteration; X has a column of ones. */
    private double largestCurvature(int[] rows) {
        var direction = new double[width + 1];
        Arrays.fill(direction, 1);
        double value = 1;
        for (int k = 0; k < POWER_STEPS; k++) {
            var product = new double[width + 1];
            for (int row : rows) {
                int at = row * width;
                double dot = direction[width];
                for (int j = 0; j < width; j++) {
                    dot += inputs[at + j] * direction[j];
                }
                for (int j = 0; j < width; j++) {
                    product[j] += dot * inputs[at + j];
                }
                product[width] += dot;
            }
            value = Math.sqrt(Arrays.stream(product).map(x -> x * x).sum());
            for (int j = 0; j <= width; j++) {
                direction[j] = product[j] / value;
            }
        }
        return value / rows.length;
    }

    /** Mean log-loss with its gradient. */
    private double gradient(double[] at, int[] classOf, int[] rows, double[] gradient) {
        Arrays.fill(gradient, 0);
        var scores = new double[classes];
        double loss = 0;
        for (int row : rows) {
            softmax(at, row, scores);
            loss -= Math.log(Math.max(scores[classOf[row]], Double.MIN_NORMAL));
            scores[classOf[row]] -= 1;
            for (int k = 0; k < classes; k++) {
                int from = k * (width + 1);
                double error = scores[k];
                for (int j = 0; j < width; j++) {
                    gradient[from + j] += error * inputs[row * width + j];
                }
                gradient[from + width] += error;
            }
        }
        double penalty = 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = gradient[i] / rows.length + RIDGE * at[i];
            penalty += RIDGE / 2 * at[i] * at[i];
        }
        return loss / rows.length + penalty;
    }

    private void softmax(double[] at, int row, double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            int from = k * (width + 1);
            double score = at[from + width];
            for (int j = 0; j < width; j++) {
                score += at[from + j] * inputs[row * width + j];
            }
            scores[k] = score;
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            scores[k] = Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < classes; k++) {
            scores[k] /= sum;
        }
    }
}
