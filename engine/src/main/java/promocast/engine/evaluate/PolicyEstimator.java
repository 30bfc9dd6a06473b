package promocast.engine.evaluate;

import promocast.engine.Interval;

/**
 * Estimators of what a candidate policy would have earned, from rows that another policy logged. r is the reward, rho the
 * importance weight, q the model's reward of the logged action, DM_i its reward under the candidate. Each gives one
 * term a row whose mean is the estimate; for self-normalised ones the terms are those of the linearised estimator (delta
 * method), so that the mean and the standard error of the terms are those of the estimate.
 */
public enum PolicyEstimator {
    /** Inverse propensity score: mean of rho r (Horvitz and Thompson 1952). */
    IPS(false) {
        @Override
        double correction(PolicySample sample, int row, double tau, double lambda) {
            return sample.rho(row) * sample.reward(row);
        }
    },
    /** Self-normalised IPS: mean of rho r over mean of rho (Swaminathan and Joachims 2015). */
    SNIPS(false) {
        @Override
        double correction(PolicySample sample, int row, double tau, double lambda) {
            return sample.rho(row) * sample.reward(row);
        }
    },
    /** Direct method: mean of DM_i. */
    DM(true) {
        @Override
        double correction(PolicySample sample, int row, double tau, double lambda) {
            return 0;
        }
    },
    /** Doubly robust: mean of DM_i + rho (r - q) (Dudik, Langford and Li 2011). */
    DR(true) {
        @Override
        double correction(PolicySample sample, int row, double tau, double lambda) {
            return sample.rho(row) * sample.residual(row);
        }
    },
    /** Self-normalised doubly robust: rho over its mean in the correction. */
    SNDR(true) {
        @Override
        double correction(PolicySample sample, int row, double tau, double lambda) {
            return sample.rho(row) * sample.residual(row);
        }
    },
    /** Switch-DR: the correction only where rho is at most tau (Wang, Agarwal and Dudik 2017). */
    SWITCH_DR(true) {
        @Override
        double correction(PolicySample sample, int row, double tau, double lambda) {
            return sample.rho(row) <= tau ? sample.rho(row) * sample.residual(row) : 0;
        }
    },
    /** Doubly robust with optimistic shrinkage: lambda rho / (rho^2 + lambda) in the correction (Su et al. 2020). */
    DR_OS(true) {
        @Override
        double correction(PolicySample sample, int row, double tau, double lambda) {
            double rho = sample.rho(row);
            double weight = lambda == 0 ? 0 : rho / (rho * rho / lambda + 1);
            return weight * sample.residual(row);
        }
    };

    private final boolean model;

    PolicyEstimator(boolean model) {
        this.model = model;
    }

    /** Whether it needs an outcome model. */
    public boolean needsModel() {
        return model;
    }

    abstract double correction(PolicySample sample, int row, double tau, double lambda);

    /**
     * One term a row (n values) whose mean is the estimate; NaN throughout where no row counts for a self-normalised
     * one.
     *
     * @param tau threshold of Switch-DR on the importance weight, at least 0
     * @param lambda shrinkage of DRos, at least 0; infinite shrinks nothing
     */
    public double[] terms(PolicySample sample, double tau, double lambda) {
        if (model && !sample.hasModel()) {
            throw new IllegalArgumentException("sample: " + this + " needs an outcome model");
        }
        requireNotNegative("tau", tau);
        requireNotNegative("lambda", lambda);
        double[] terms = new double[sample.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = correction(sample, i, tau, lambda);
        }
        if (this == SNIPS || this == SNDR) {
            normalise(terms, sample);
        }
        for (int i = 0; model && i < terms.length; i++) {
            terms[i] += sample.direct(i);
        }
        return terms;
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + ": " + value + " is not 0 or more");
        }
    }

    private static void normalise(double[] terms, PolicySample sample) {
        double meanRho = sample.meanRho();
        double ratio = PolicySample.mean(terms) / meanRho;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = ratio + (terms[i] - ratio * sample.rho(i)) / meanRho;
        }
    }

    /** The estimate with its 95 % range by the normal approximation. */
    public Interval estimate(PolicySample sample, double tau, double lambda) {
        return interval(terms(sample, tau, lambda));
    }

    /** Mean of terms with its 95 % range by the normal approximation; withheld where a term is NaN. */
    public static Interval interval(double[] terms) {
        double mean = PolicySample.mean(terms);
        if (Double.isNaN(mean)) {
            return Interval.withheld();
        }
        if (terms.length < 2) {
            return new Interval(mean, Double.NaN, Double.NaN);
        }
        double squares = 0;
        for (double term : terms) {
            squares += (term - mean) * (term - mean);
        }
        return Interval.around(mean, Interval.Z95 * Math.sqrt(squares / (terms.length - 1) / terms.length));
    }
}
