package promocast.engine.model;

import promocast.data.Outcome;
import promocast.engine.net.LiveNetwork;
import promocast.engine.net.NetworkEnsemble;

/** Customers with the embeddings of a live network. */
final class EmbeddedCustomers implements LiveCustomers {
    private final LiveModel model;
    private final LiveNetwork.Embeddings embeddings;
    private final Customers customers;
    private final int[] rows;
    private final int threads;

    EmbeddedCustomers(LiveModel model, Customers customers, int[] rows, int threads) {
        this.model = model;
        this.customers = customers;
        this.rows = rows;
        this.threads = threads;
        this.embeddings = model.network().embed(customers.inputs(), rows, threads);
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
        var picked = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = rows[chosen[i]];
        }
        return new EmbeddedCustomers(model, customers, picked, threads);
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
        var wanted = new boolean[(rows() + NetworkEnsemble.LANES - 1) / NetworkEnsemble.LANES];
        for (int row : chosen) {
            wanted[row / NetworkEnsemble.LANES] = true;
        }
        var all = model.funnel().arrays(rows());
        model.predict(embeddings, wanted, setting, threads, all);
        var means = model.funnel().arrays(chosen.length);
        for (var entry : means.values().entrySet()) {
            copy(all, entry.getKey(), chosen, entry.getValue());
        }
        return means;
    }

    private static void copy(OutcomeMeans all, Outcome outcome, int[] chosen, float[] out) {
        var from = all.of(outcome);
        for (int i = 0; i < chosen.length; i++) {
            out[i] = from[chosen[i]];
        }
    }
}
