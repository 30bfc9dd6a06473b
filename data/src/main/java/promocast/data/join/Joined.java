package promocast.data.join;

import promocast.data.Dataset;

/**
 * A joined table and how it came about.
 *
 * @param table the table
 * @param report what matched and what did not
 */
public record Joined(Dataset table, JoinReport report) {}
