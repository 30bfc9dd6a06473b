package promocast.engine.evaluate;

/**
 * Running totals along a ranking, one step for each group of equal scores: customers, treated ones, responses of the
 * treated and of the control group. The curves of uplift and Qini are functions of it.
 */
final class Cumulative {
    private final double[] customers;
    private final double[] treated;
    private final double[] treatedResponse;
    private final double[] controlResponse;
    private int size;

    /** Room for at most {@code steps} steps. */
    Cumulative(int steps) {
        customers = new double[steps];
        treated = new double[steps];
        treatedResponse = new double[steps];
        controlResponse = new double[steps];
    }

    /** Adds a step with the totals up to and including it; a step without customers changes nothing. */
    void add(double n, double nt, double yt, double yc) {
        if (n > (size == 0 ? 0 : customers[size - 1])) {
            customers[size] = n;
            treated[size] = nt;
            treatedResponse[size] = yt;
            controlResponse[size] = yc;
            size++;
        }
    }

    /** Number of steps. */
    int size() {
        return size;
    }

    /** Customers up to a step. */
    double customers(int step) {
        return customers[step];
    }

    /** Extra responses among the treated so far (Radcliffe 2007): {@code yt - yc nt / nc}. */
    double qini(int step) {
        double nt = treated[step];
        double nc = customers[step] - nt;
        return treatedResponse[step] - (nc == 0 ? 0 : controlResponse[step] * (nt / nc));
    }

    /** Extra responses if all so far were treated: {@code (yt / nt - yc / nc) n}. */
    double uplift(int step) {
        double nt = treated[step];
        double nc = customers[step] - nt;
        return ((nt == 0 ? 0 : treatedResponse[step] / nt) - (nc == 0 ? 0 : controlResponse[step] / nc))
                * customers[step];
    }

    /** Value of one of the two curves at a step. */
    double value(Kind kind, int step) {
        return kind == Kind.QINI ? qini(step) : uplift(step);
    }

    /** Area under a curve from (0, 0), by trapezoids. */
    double area(Kind kind) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < size; i++) {
            double next = value(kind, i);
            area += (customers[i] - x) * (y + next) / 2;
            x = customers[i];
            y = next;
        }
        return area;
    }

    /** A curve at the position {@code n}, straight between its points. */
    double at(Kind kind, double n) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (customers[middle] < n) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double x = low == 0 ? 0 : customers[low - 1];
        double y = low == 0 ? 0 : value(kind, low - 1);
        return y + (value(kind, low) - y) * (n - x) / (customers[low] - x);
    }

    /**
     * Area between a curve and the line of chance, relative to the same area of the best possible ranking.
     *
     * @return the normalised area; NaN where the best ranking is no better than chance
     */
    double normalisedArea(Kind kind, Cumulative perfect) {
        int last = perfect.size - 1;
        double chance = perfect.customers[last] * perfect.value(kind, last) / 2;
        double best = perfect.area(kind) - chance;
        return best == 0 ? Double.NaN : (area(kind) - chance) / best;
    }

    /** Which curve. */
    enum Kind {
        QINI,
        UPLIFT
    }
}
