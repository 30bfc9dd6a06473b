package promocast.data.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import promocast.data.Dataset;
import promocast.data.Roles;

/** Looks for what is wrong with a table and proposes fixes; never changes anything by itself. */
public final class Doctor {
    private final List<Check> checks = List.of(
            new ReadingCheck(),
            new MissingCheck(),
            new LeakCheck(),
            new BalanceCheck(),
            new SampleRatioCheck(),
            new FunnelCheck(),
            new EncodingCheck(),
            new CategoryCheck(),
            new RedundantCheck(),
            new OutlierCheck(),
            new DuplicateCheck());

    /** The findings, the gravest first. */
    public List<Finding> examine(Dataset data, Roles roles) {
        return checks.stream()
                .flatMap(check -> check.examine(data, roles).stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    /**
     * The table with the fixes applied in order. A fix of a column that the table does not have changes nothing, so that
     * fixes can be replayed on tables without outcomes.
     */
    public Dataset apply(Dataset data, List<Fix> fixes) {
        var fixed = data;
        for (var fix : fixes) {
            fixed = Fixing.apply(fixed, fix);
        }
        return fixed;
    }

    /** The roles that go with {@link #apply(Dataset, List)}: without the columns that the fixes leave out. */
    public Roles apply(Roles roles, List<Fix> fixes) {
        var left = new ArrayList<String>();
        for (var fix : fixes) {
            if (fix instanceof Fix.Ignore ignore) {
                left.add(ignore.column());
            }
        }
        return new Roles(
                roles.id().filter(column -> !left.contains(column)),
                roles.time().filter(column -> !left.contains(column)),
                roles.platform().filter(column -> !left.contains(column)),
                roles.action(),
                roles.propensity(),
                roles.randomised(),
                roles.outcomes(),
                roles.features().stream()
                        .filter(column -> !left.contains(column))
                        .toList(),
                roles.ignore().stream().filter(column -> !left.contains(column)).toList());
    }
}
