package promocast.engine.whatif;

/**
 * A settled line, from which live forecasts of the same customers are moved along: what the settled forecast said more
 * than the live network, and the half-widths, both a customer reached.
 *
 * @param rows customers of the segment
 * @param settled the settled estimate
 * @param live what the live network said of the same line
 */
record Settlement(int[] rows, LineEstimate settled, LineSums live) {
    /** The estimate of another offer to the same customers. */
    LineEstimate moved(LineSums now) {
        var base = LineEstimate.of(now);
        if (settled.reach() == 0 || now.reach() == 0) {
            return base;
        }
        var scale = (double) now.reach() / settled.reach();
        var before = LineEstimate.of(live);
        for (int q = 0; q < Quantity.COUNT; q++) {
            base.total()[q] = Math.max(0, base.total()[q] + scale * (settled.total()[q] - before.total()[q]));
            base.extra()[q] += scale * (settled.extra()[q] - before.extra()[q]);
            base.totalWidth()[q] = scale * settled.totalWidth()[q];
            base.extraWidth()[q] = scale * settled.extraWidth()[q];
        }
        base.profitWidth()[0] = scale * settled.profitWidth()[0];
        base.profitWidth()[1] = scale * settled.profitWidth()[1];
        base.agree();
        return base;
    }
}
