package promocast.engine.net;

import java.util.ArrayList;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Splits rows into ranges that are worked on at the same time; each range writes its own rows, so the result is always
 * the same.
 */
public final class RowRanges {
    private RowRanges() {}

    /** Work on the units {@code from} (included) to {@code to} (excluded). */
    public interface Work {
        /** Does the work of the range. */
        void run(int from, int to);
    }

    /** Runs the work on 0 to {@code units}, split over at most {@code threads} threads; returns when all is done. */
    public static void run(int units, int threads, Work work) {
        int parts = Math.max(1, Math.min(threads, units));
        if (parts == 1) {
            work.run(0, units);
            return;
        }
        var tasks = new ArrayList<RecursiveAction>(parts);
        for (int part = 0; part < parts; part++) {
            tasks.add(new Range((int) ((long) units * part / parts), (int) ((long) units * (part + 1) / parts), work));
        }
        ForkJoinTask.invokeAll(tasks);
    }

    private static final class Range extends RecursiveAction {
        private static final long serialVersionUID = 1L;
        private final int from;
        private final int to;
        private final transient Work work;

        Range(int from, int to, Work work) {
            this.from = from;
            this.to = to;
            this.work = work;
        }

        @Override
        protected void compute() {
            work.run(from, to);
        }
    }
}
