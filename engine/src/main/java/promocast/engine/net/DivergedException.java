package promocast.engine.net;

/** Training went to infinity or NaN, again with a tenth of the step size. */
public final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DivergedException(double learningRate) {
        super("loss is not a number at learning rate " + learningRate);
    }
}
