package promocast.data.doctor;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;

/** Looks for what is wrong with a table and proposes fixes; never changes anything by itself. */
public final class Doctor {
    private final List<Check> checks;

    /** A doctor who knows what day it is today. */
    public Doctor() {
        this(Clock.systemDefaultZone());
    }

    /** @param clock says what day it is, so that dates in the future are known */
    public Doctor(Clock clock) {
        checks = List.of(
                new ReadingCheck(),
                new MissingCheck(),
                new ConstantCheck(),
                new LeakCheck(),
                new LateCheck(),
                new BalanceCheck(),
                new SampleRatioCheck(),
                new OverlapCheck(),
                new ChanceCheck(),
                new FunnelCheck(),
                new NegativeCheck(),
                new FutureCheck(clock),
                new EncodingCheck(),
                new CategoryCheck(),
                new RedundantCheck(),
                new NumberNameCheck(),
                new DriftCheck(),
                new OutlierCheck(),
                new DuplicateCheck(),
                new HeapCheck());
    }

    /** The findings, the gravest first. */
    public List<Finding> examine(Dataset data, Roles roles) {
        return examine(data, roles, Progress.NONE).findings();
    }

    /**
     * The findings, the gravest first, and what was looked at and found in order. Checks run side by side on the common
     * pool, long loops ask whether the user has cancelled.
     *
     * @param progress is told from several threads
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    public Examination examine(Dataset data, Roles roles, Progress progress) {
        var done = new AtomicInteger();
        var step = Message.data("doctor.step", data.name());
        progress.report(0, step);
        var examined = checks.parallelStream()
                .map(check -> {
                    progress.checkCancelled();
                    var one = examine(check, data, roles, progress);
                    progress.report((double) done.incrementAndGet() / checks.size(), step);
                    return one;
                })
                .toList();
        var findings = examined.stream()
                .flatMap(one -> one.findings().stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new Examination(
                findings,
                examined.stream().flatMap(one -> one.passed().stream()).toList());
    }

    private static Examination examine(Check check, Dataset data, Roles roles, Progress progress) {
        var found = check.examine(data, roles, progress);
        return new Examination(
                found, found.isEmpty() ? check.passed(data, roles).stream().toList() : List.of());
    }

    /** The table with the fixes applied in order; see {@link Recipe#apply(Dataset)}. */
    public Dataset apply(Dataset data, List<Fix> fixes) {
        return new Recipe(fixes).apply(data);
    }

    /** The roles that go with {@link #apply(Dataset, List)}; see {@link Recipe#apply(Roles)}. */
    public Roles apply(Roles roles, List<Fix> fixes) {
        return new Recipe(fixes).apply(roles);
    }
}
