package promocast.data;

/**
 * What can be said of a column at a glance.
 *
 * @param column the column
 * @param name its name as words
 * @param min smallest number, NaN where there are none
 * @param max largest number, NaN where there are none
 */
record ColumnFacts(Column column, ColumnName name, double min, double max) {
    private static final int FEW = 50;

    /** Looks at every row; what the column counts once is counted here. */
    static ColumnFacts of(Column column, Progress progress) {
        progress.checkCancelled();
        column.distinct();
        column.missing();
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < column.size(); i++) {
            progress.checkRow(i);
            double value = column.number(i);
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        boolean none = min > max;
        return new ColumnFacts(column, ColumnName.of(column.name()), none ? Double.NaN : min, none ? Double.NaN : max);
    }

    /** Whether it holds 0 and 1 or yes and no only. */
    boolean isBinary() {
        boolean whole = column.type() == ColumnType.BOOLEAN
                || column.type() == ColumnType.INTEGER
                || column.type() == ColumnType.NUMBER;
        return whole && min >= 0 && max <= 1 && column.distinct() <= 2 && onlyZeroAndOne();
    }

    private boolean onlyZeroAndOne() {
        return (min == 0 || min == 1) && (max == 0 || max == 1);
    }

    /** Whether it holds amounts of 0 and more that are not all 0 or 1. */
    boolean isAmount() {
        boolean number = column.type() == ColumnType.INTEGER || column.type() == ColumnType.NUMBER;
        return number && min >= 0 && max > 1;
    }

    /** Whether the values fall into at least two and only some groups. */
    boolean isGrouping() {
        return column.distinct() >= 2 && column.distinct() <= FEW && column.missing() == 0;
    }

    /** Whether it holds sentences, of more kinds than groups have. */
    boolean isFreeText() {
        return !isGrouping() && FreeText.isIn(column);
    }

    /** Whether all but a few rows have a value; who got no offer has no moment of it, but nobody else lacks one. */
    boolean isFilled() {
        return column.missing() <= 0.05 * column.size();
    }

    /** Whether its values are keys: one word, with a digit, different in nearly every row. */
    boolean isKey() {
        if (!isUnique()) {
            return false;
        }
        return column instanceof TextValues texts
                ? texts.words().stream().limit(1000).allMatch(ColumnFacts::isKey)
                : column.type() == ColumnType.INTEGER;
    }

    private static boolean isKey(String word) {
        return word.chars().anyMatch(Character::isDigit) && word.chars().noneMatch(Character::isWhitespace);
    }

    /** Whether nearly every row has a value of its own. */
    boolean isUnique() {
        return column.size() >= FEW && column.distinct() > 0.95 * column.size() && column.missing() == 0;
    }
}
