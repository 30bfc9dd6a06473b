package promocast.engine.whatif;

/** An array as it is, whatever it holds: equal only to itself. */
final class SameArray {
    private final int[] rows;

    SameArray(int[] rows) {
        this.rows = rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SameArray key && key.rows == rows;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(rows);
    }
}
