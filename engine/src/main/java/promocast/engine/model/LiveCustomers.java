package promocast.engine.model;

/** Customers with cached embeddings of the live network: one pass over them forecasts a setting. Thread-safe. */
public interface LiveCustomers {
    /** Number of customers n. */
    int rows();

    /** Prediction of the live network for the given customers (indices) under one setting. */
    OutcomeMeans predict(int[] rows, double[] setting);
}
