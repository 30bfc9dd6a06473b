package promocast.data.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
     * The findings, the gravest first, and what was looked at and found in order.
     *
     * @throws promocast.data.CancelledException when the user has cancelled
     */
    public Examination examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        var passed = new ArrayList<Message>();
        for (int i = 0; i < checks.size(); i++) {
            progress.checkCancelled();
            progress.report((double) i / checks.size(), Message.data("doctor.step", data.name()));
            var found = checks.get(i).examine(data, roles);
            findings.addAll(found);
            if (found.isEmpty()) {
                checks.get(i).passed(data, roles).ifPresent(passed::add);
            }
        }
        progress.report(1, Message.data("doctor.step", data.name()));
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new Examination(findings, passed);
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
