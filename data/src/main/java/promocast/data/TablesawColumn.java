package promocast.data;

/** A column of numbers of some kind, held in a Tablesaw column. */
abstract sealed class TablesawColumn extends StoredColumn
        permits BooleanValues, DateValues, IntegerValues, NumberValues {
    /** The Tablesaw column behind it. */
    abstract tech.tablesaw.columns.Column<?> stored();

    @Override
    public final String name() {
        return stored().name();
    }

    @Override
    public final int size() {
        return stored().size();
    }

    @Override
    public boolean isMissing(int row) {
        return stored().isMissing(row);
    }

    @Override
    public int missing() {
        return stored().countMissing();
    }
}
