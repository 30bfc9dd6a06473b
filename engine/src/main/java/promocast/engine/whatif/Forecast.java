package promocast.engine.whatif;

import java.util.List;
import promocast.data.Message;

/**
 * The forecast of a plan.
 *
 * @param customers customers in the data
 * @param total what the customers in the lines do and earn
 * @param incremental the difference to no offer; its ROI is the return of the campaign
 * @param lines one forecast a line
 * @param ledger where the campaign cost goes
 * @param warnings what the planner should know before trusting or running it
 * @param settled whether it comes from the blend with intervals (else from the live network, without)
 * @param liability what points still to be used come to, week by week
 */
public record Forecast(
        long customers,
        Totals total,
        Totals incremental,
        List<LineForecast> lines,
        Ledger ledger,
        List<Message> warnings,
        boolean settled,
        PointsLiability liability) {
    public Forecast {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** A forecast of a plan without points. */
    public Forecast(
            long customers,
            Totals total,
            Totals incremental,
            List<LineForecast> lines,
            Ledger ledger,
            List<Message> warnings,
            boolean settled) {
        this(customers, total, incremental, lines, ledger, warnings, settled, PointsLiability.none());
    }
}
