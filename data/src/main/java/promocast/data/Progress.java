package promocast.data;

/** Where long work says how far it is, and learns that nobody wants its result any more. */
public interface Progress {
    /** All bits of the numbers of the rows between two questions of {@link #checkRow(int)}. */
    int ROWS_BETWEEN = 0xFFFF;

    /** Work that nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, Message step) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param fraction share of the work that is done, 0 to 1
     * @param step what is being done now
     */
    void report(double fraction, Message step);

    /** Whether the user has cancelled; asked at least once a batch. */
    boolean isCancelled();

    /** @throws CancelledException when the user has cancelled */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }

    /**
     * The same, but once in 65,536 rows only, for loops that do little at each row.
     *
     * @param row number of the row that the loop is at
     * @throws CancelledException when the user has cancelled
     */
    default void checkRow(int row) {
        if ((row & ROWS_BETWEEN) == 0) {
            checkCancelled();
        }
    }

    /** The progress of a part of this work, which runs from {@code from} to {@code to} (shares of the whole). */
    default Progress part(double from, double to) {
        var whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, Message step) {
                whole.report(from + (to - from) * fraction, step);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
