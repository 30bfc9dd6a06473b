package promocast.engine.model;

import promocast.data.Outcome;
import promocast.engine.net.Embeddings;
import promocast.engine.net.LivePass;

/** Customers with the embeddings of a live network. */
final class EmbeddedCustomers implements LiveCustomers {
    private final LiveModel model;
    private final Embeddings embeddings;
    private final int threads;

    private EmbeddedCustomers(LiveModel model, Embeddings embeddings, int threads) {
        this.model = model;
        this.embeddings = embeddings;
        this.threads = threads;
    }

    /** Runs the customer tower for some customers. */
    static EmbeddedCustomers of(LiveModel model, Customers customers, int[] rows, int threads) {
        return new EmbeddedCustomers(model, model.network().embed(customers.inputs(), rows, threads), threads);
    }

    @Override
    public int rows() {
        return embeddings.rows();
    }

    @Override
    public long bytesPerCustomer() {
        return embeddings.rows() == 0 ? 0 : embeddings.bytes() / embeddings.rows();
    }

    @Override
    public LiveCustomers select(int[] chosen) {
        return new EmbeddedCustomers(model, embeddings.select(chosen), threads);
    }

    @Override
    public OutcomeMeans predict(double[] setting) {
        var means = model.funnel().arrays(rows());
        predict(setting, means);
        return means;
    }

    @Override
    public void predict(double[] setting, OutcomeMeans means) {
        means.values().values().forEach(array -> {
            if (array.length < rows()) {
                throw new IllegalArgumentException("means: " + array.length + " places for " + rows() + " customers");
            }
        });
        model.predict(embeddings, new boolean[0], setting, threads, means);
    }

    @Override
    public OutcomeMeans predict(int[] chosen, double[] setting) {
        var wanted = new boolean[(rows() + LivePass.LANES - 1) / LivePass.LANES];
        for (int row : chosen) {
            wanted[row / LivePass.LANES] = true;
        }
        var all = model.funnel().arrays(rows());
        model.predict(embeddings, wanted, setting, threads, all);
        var means = model.funnel().arrays(chosen.length);
        for (var entry : means.values().entrySet()) {
            copy(all, entry.getKey(), chosen, entry.getValue());
        }
        return means;
    }

    @Override
    public LiveSums sums(double[] setting, LiveSums.Question question) {
        return model.sums(embeddings, setting, threads, question);
    }

    private static void copy(OutcomeMeans all, Outcome outcome, int[] chosen, float[] out) {
        var from = all.of(outcome);
        for (int i = 0; i < chosen.length; i++) {
            out[i] = from[chosen[i]];
        }
    }
}
