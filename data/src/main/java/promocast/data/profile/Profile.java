package promocast.data.profile;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Population;
import promocast.data.Progress;
import promocast.data.Roles;

/**
 * A table at a glance: one {@link ColumnProfile} a column, in the order of the file.
 *
 * @param name the table
 * @param rows number of rows
 * @param columns the columns
 */
public record Profile(String name, long rows, List<ColumnProfile> columns) {
    public Profile {
        columns = List.copyOf(columns);
    }

    /**
     * Looks at every row. Of a sample, rows, missing values, extremes, means and distinct values are those of all rows of the
     * file, distributions are scaled to them, quantiles and balance are those of the sample.
     *
     * @param roles say which columns were known before the offer and what was offered, for the balance between arms; a
     *     role of a column that the table does not have is passed over
     */
    public static Profile of(Dataset data, Roles roles, Progress progress) {
        var arms = Arms.of(data, roles);
        var columns = data.columns();
        var profiles = new ColumnProfile[columns.size()];
        var done = new AtomicInteger();
        IntStream.range(0, profiles.length).parallel().forEach(i -> {
            progress.checkCancelled();
            profiles[i] = data.population()
                    .map(all -> of(columns.get(i), roles, arms).ofAll(all))
                    .orElseGet(() -> of(columns.get(i), roles, arms));
            progress.report(
                    (double) done.incrementAndGet() / profiles.length, Message.data("profile.step", data.name()));
        });
        long rows = data.population().map(Population::rows).orElse((long) data.rows());
        return new Profile(data.name(), rows, List.of(profiles));
    }

    private static ColumnProfile of(Column column, Roles roles, List<Arms> arms) {
        var role = roles.roleOf(column.name());
        return ColumnProfile.of(column, role).withBalance(Balance.of(column, role, arms));
    }
}
