package promocast.data;

/**
 * What is known of all values of a column of which only a sample is held.
 *
 * @param missing rows without a value
 * @param min smallest number or day, NaN where there is none
 * @param max largest number or day, NaN where there is none
 * @param mean mean of the numbers or days, NaN where there is none
 * @param distinct number of distinct values; within about one per cent where there are more than a few thousand
 */
public record ColumnTotals(long missing, double min, double max, double mean, long distinct) {}
