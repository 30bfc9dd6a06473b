package promocast.engine.net;

import java.util.List;

/**
 * A deep Q-network in plain Java: two hidden layers with ReLU and a linear head with a value for each action; where it
 * has learned a behaviour, a second head with the logits of the actions that were taken. Immutable, thread-safe.
 *
 * @param layers two hidden layers, the head, and the behaviour's head if there is one
 */
public record QNetwork(List<Dense> layers) {
    private static final int HEAD = 2;

    public QNetwork {
        layers = List.copyOf(layers);
        if (layers.size() != HEAD + 1 && layers.size() != HEAD + 2) {
            throw new IllegalArgumentException("layers: 3 or 4 expected, found " + layers.size());
        }
    }

    /** Values of all actions (k) in a state (d). */
    public float[] values(float[] state) {
        return layers.get(HEAD).apply(hidden(state));
    }

    /**
     * How likely each action (k) was to be taken in a state (d), relative to the likeliest, 0 to 1.
     *
     * @throws IllegalStateException when it has learned no behaviour
     */
    public float[] likelihood(float[] state) {
        if (layers.size() == HEAD + 1) {
            throw new IllegalStateException("layers: no behaviour was learned");
        }
        var logits = layers.get(HEAD + 1).apply(hidden(state));
        float most = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.exp(logits[i] - most);
        }
        return logits;
    }

    private float[] hidden(float[] state) {
        return relu(layers.get(1).apply(relu(layers.get(0).apply(state))));
    }

    private static float[] relu(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }
}
