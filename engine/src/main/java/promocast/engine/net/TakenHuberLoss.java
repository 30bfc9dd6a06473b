package promocast.engine.net;

import java.util.Locale;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Huber's loss (1964) of the actions that were taken: {@code e^2 / 2} up to 1, {@code |e| - 1/2} beyond, which clips the
 * gradient to 1 (Mnih et al. 2015). The label of an action that was not taken is NaN; it has no loss and no gradient.
 * Linear outputs only.
 */
final class TakenHuberLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        double sum = 0;
        for (float error : errors(labels, preOutput)) {
            double size = Math.abs(error);
            sum += size <= 1 ? size * size / 2 : size - 0.5;
        }
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        throw new UnsupportedOperationException("the score of each row is not needed");
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        float[] errors = errors(labels, preOutput);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.max(-1, Math.min(1, errors[i]));
        }
        return Nd4j.createFromArray(errors).reshape(labels.shape());
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    /** Prediction less label, row by row; 0 where the action was not taken. */
    private static float[] errors(INDArray labels, INDArray preOutput) {
        float[] wanted = labels.dup('c').data().asFloat();
        float[] found = preOutput.dup('c').data().asFloat();
        for (int i = 0; i < found.length; i++) {
            found[i] = Float.isNaN(wanted[i]) ? 0 : found[i] - wanted[i];
        }
        return found;
    }

    @Override
    public String name() {
        return toString();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
