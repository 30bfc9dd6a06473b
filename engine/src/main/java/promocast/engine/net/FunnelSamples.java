package promocast.engine.net;

/**
 * What a funnel network learns from: n customers with the offer that each got and what came of it. Arrays are not
 * copied.
 *
 * @param customers customer inputs, row-major (n x d)
 * @param offers offer codes, row-major (n x o)
 * @param chances 0/1 labels of the probability heads, row-major (n x k)
 * @param chanceMask 1 where a label counts, else 0, row-major (n x k): a head of purchases after a click learns
 *     from clicks only
 * @param amounts labels of the amount head (n), or none where there is no amount head
 * @param amountMask 1 where an amount counts, else 0 (n)
 * @param rows number of customers n
 */
public record FunnelSamples(
        float[] customers,
        float[] offers,
        float[] chances,
        float[] chanceMask,
        float[] amounts,
        float[] amountMask,
        int rows) {
    public FunnelSamples {
        if (rows < 1) {
            throw new IllegalArgumentException("rows: at least 1 expected, found " + rows);
        }
        if (chances.length != chanceMask.length || amounts.length != amountMask.length) {
            throw new IllegalArgumentException("chanceMask, amountMask: as many values as labels expected");
        }
        if (customers.length % rows != 0 || offers.length % rows != 0 || chances.length % rows != 0) {
            throw new IllegalArgumentException("rows: " + rows + " does not divide the arrays");
        }
        if (amounts.length != 0 && amounts.length != rows) {
            throw new IllegalArgumentException(
                    "amounts: " + rows + " values or none expected, found " + amounts.length);
        }
    }

    /** Customer inputs d. */
    public int customerWidth() {
        return customers.length / rows;
    }

    /** Width o of an offer code. */
    public int offerWidth() {
        return offers.length / rows;
    }

    /** Number of probability heads k. */
    public int chanceHeads() {
        return chances.length / rows;
    }

    /** Whether there is an amount head. */
    public boolean hasAmount() {
        return amounts.length > 0;
    }
}
