package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Outcomes that contradict each other: a purchase without the click that all others have, money without a purchase. */
final class FunnelCheck implements Check {
    private static final double EXCEPTION = 0.02;

    @Override
    public List<Finding> examine(Dataset data, Roles roles) {
        var findings = new ArrayList<Finding>();
        check(data, roles, Outcome.PURCHASE, Outcome.CLICK, EXCEPTION).ifPresent(findings::add);
        check(data, roles, Outcome.SPEND, Outcome.PURCHASE, 1).ifPresent(findings::add);
        check(data, roles, Outcome.REDEEMED, Outcome.PURCHASE, EXCEPTION).ifPresent(findings::add);
        check(data, roles, Outcome.PURCHASE, Outcome.SPEND, EXCEPTION).ifPresent(findings::add);
        return findings;
    }

    /** Rows that have {@code later} without {@code earlier}, where these are exceptions. */
    private static Optional<Finding> check(
            Dataset data, Roles roles, Outcome later, Outcome earlier, double mostExceptions) {
        var after = Optional.ofNullable(roles.outcomes().get(later)).flatMap(data::find);
        var before = Optional.ofNullable(roles.outcomes().get(earlier)).flatMap(data::find);
        if (after.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        int happened = 0;
        int without = 0;
        for (int i = 0; i < data.rows(); i++) {
            if (after.get().number(i) > 0) {
                happened++;
                without += before.get().number(i) > 0 ? 0 : 1;
            }
        }
        if (without == 0 || without > mostExceptions * happened) {
            return Optional.empty();
        }
        return Optional.of(Findings.of(
                "impossible-funnel",
                Severity.WATCH,
                after.get().name(),
                without,
                Optional.empty(),
                before.get().name(),
                without,
                happened));
    }
}
