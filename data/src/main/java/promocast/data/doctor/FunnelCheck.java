package promocast.data.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.Finding.Severity;

/** Outcomes that contradict each other: a purchase without the click that all others have, money without a purchase. */
final class FunnelCheck implements Check {
    private static final double EXCEPTION = 0.02;

    /**
     * Two outcomes of which the later needs the earlier.
     *
     * @param mostExceptions share of the later ones without the earlier from which it is no slip but the way of this shop
     * @param implied whether the later one proves that the earlier one happened
     */
    private record Order(Outcome later, Outcome earlier, double mostExceptions, boolean implied) {}

    private static final List<Order> FUNNEL = List.of(
            new Order(Outcome.PURCHASE, Outcome.CLICK, EXCEPTION, true),
            new Order(Outcome.SPEND, Outcome.PURCHASE, 1, true),
            new Order(Outcome.REDEEMED, Outcome.PURCHASE, EXCEPTION, true),
            new Order(Outcome.PURCHASE, Outcome.SPEND, EXCEPTION, false));

    @Override
    public List<Finding> examine(Dataset data, Roles roles, Progress progress) {
        var findings = new ArrayList<Finding>();
        for (var order : FUNNEL) {
            column(data, roles, order.later)
                    .flatMap(later -> column(data, roles, order.earlier)
                            .flatMap(earlier -> examine(order, later, earlier, progress)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Column> column(Dataset data, Roles roles, Outcome outcome) {
        return Optional.ofNullable(roles.outcomes().get(outcome)).flatMap(data::find);
    }

    /** Rows that have the later without the earlier, where these are exceptions; a missing value contradicts nothing. */
    private static Optional<Finding> examine(Order order, Column later, Column earlier, Progress progress) {
        long happened = TouchedRows.where(later.size(), row -> later.number(row) > 0, progress)
                .count();
        var without =
                TouchedRows.where(later.size(), row -> later.number(row) > 0 && earlier.number(row) == 0, progress);
        if (without.count() == 0 || without.count() > order.mostExceptions * happened) {
            return Optional.empty();
        }
        var fixes = new ArrayList<Fix>();
        if (order.implied) {
            fixes.add(new Fix.Imply(later.name(), earlier.name()));
        }
        fixes.add(new Fix.DropContradictions(later.name(), earlier.name()));
        return Optional.of(Findings.of("impossible-funnel", Severity.WATCH, later.name())
                .with(without, fixes, earlier.name(), without.count(), happened));
    }

    @Override
    public Optional<Message> passed(Dataset data, Roles roles) {
        return FUNNEL.stream()
                        .anyMatch(order -> column(data, roles, order.later).isPresent()
                                && column(data, roles, order.earlier).isPresent())
                ? Optional.of(Message.data("passed.funnel"))
                : Optional.empty();
    }
}
