package promocast.data;

/** What the values of a column are. */
public enum ColumnType {
    /** Whole numbers. */
    INTEGER,
    /** Numbers with a fraction. */
    NUMBER,
    /** Yes or no, written as true/false, yes/no or 是/否; a column of 0 and 1 is {@link #INTEGER}. */
    BOOLEAN,
    /** Days or moments in time. */
    DATE,
    /** Anything else. */
    TEXT
}
