package promocast.engine.advise.game;

import promocast.engine.Interval;

/**
 * What a line earns at one discount while no rival interferes.
 *
 * @param level the discount
 * @param earned profit of the line before its messages are paid, money, what its customers buy anyway included; it grows
 *     and shrinks with the response. Its range is that of what the discount adds
 * @param messages cost of the messages, money; paid whatever the response
 * @param beyondData whether no logged customer had such a discount
 */
public record LevelResponse(double level, Interval earned, double messages, boolean beyondData) {
    /** Profit when a share of the response is lost, or won where it is below 0. */
    Interval after(double lost) {
        var kept = earned.times(1 - lost);
        return new Interval(kept.value() - messages, kept.lower() - messages, kept.upper() - messages);
    }
}
