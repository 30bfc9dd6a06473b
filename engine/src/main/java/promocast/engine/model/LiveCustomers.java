package promocast.engine.model;

/** Customers with cached embeddings of the live network: one pass over them forecasts a setting. Thread-safe. */
public interface LiveCustomers {
    /** Number of customers n. */
    int rows();

    /** Memory of the cached embeddings, in bytes a customer. */
    long bytesPerCustomer();

    /**
     * Some of these customers with embeddings of their own: the quickest way to forecast one segment again and again.
     */
    LiveCustomers select(int[] rows);

    /** Prediction of the live network for all customers under one setting (one value per lever). */
    OutcomeMeans predict(double[] setting);

    /**
     * The same into arrays of the caller, so that nothing is allocated; outcomes without an array are left out.
     *
     * @param means arrays of at least n values, as an earlier {@link #predict(double[])} returned them
     */
    void predict(double[] setting, OutcomeMeans means);

    /** Prediction of the live network for the given customers (indices, in any order) under one setting. */
    OutcomeMeans predict(int[] rows, double[] setting);

    /**
     * Sums over customers under one setting, without keeping what each does: the quickest answer for all of them, and
     * the same on any number of threads.
     */
    LiveSums sums(double[] setting, LiveSums.Question question);
}
