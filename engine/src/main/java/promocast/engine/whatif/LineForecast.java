package promocast.engine.whatif;

/**
 * The forecast of one line.
 *
 * @param customers customers in its segment after first match (before the share)
 * @param total what the customers reached do and earn
 * @param incremental the difference to no offer
 * @param ledger where its campaign cost goes
 * @param support whether the data can answer for its offer
 */
public record LineForecast(long customers, Totals total, Totals incremental, Ledger ledger, Support support) {}
