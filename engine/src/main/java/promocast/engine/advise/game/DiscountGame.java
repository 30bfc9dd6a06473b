package promocast.engine.advise.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.format.Figure;
import promocast.engine.plan.FieldWords;

/**
 * Our discount against a rival's: the profit of one line of the plan at each pair of levels, and where that leads.
 *
 * <p>The response of a side is that of the forecast times {@code 1 + c (own - other) / deepest}, where c is
 * {@link GameOptions#crossEffect()} and deepest the deepest discount of either side: customers go from the worse discount
 * to the better, and equal discounts leave the forecast as it is. Messages are paid all the same.
 *
 * @param line index of the line, from 0
 * @param field the lever, such as {@code coupon.faceValue}
 * @param currency currency of the plan
 * @param ours what we earn at each of our levels, ascending
 * @param theirs what the rival earns at each of its levels, ascending, by the same forecast
 * @param options what was assumed
 * @param equilibria states that neither side leaves alone, pure ones first
 */
public record DiscountGame(
        int line,
        String field,
        String currency,
        List<LevelResponse> ours,
        List<LevelResponse> theirs,
        GameOptions options,
        List<Equilibrium> equilibria) {
    private static final double SHOWN = 0.005;

    public DiscountGame {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        equilibria = List.copyOf(equilibria);
    }

    /** The game of two sides. */
    static DiscountGame of(Stake stake, List<LevelResponse> ours, List<LevelResponse> theirs, GameOptions options) {
        var open = new DiscountGame(stake.line(), stake.field(), stake.currency(), ours, theirs, options, List.of());
        return new DiscountGame(
                stake.line(), stake.field(), stake.currency(), ours, theirs, options, Equilibria.of(open.matrix()));
    }

    /** What is at stake: a lever of a line, and the currency. */
    record Stake(int line, String field, String currency) {}

    /** Our profit when we take level {@code row} and the rival level {@code column}. */
    public Interval payoff(int row, int column) {
        return ours.get(row)
                .after(lost(ours.get(row).level(), theirs.get(column).level()));
    }

    /** The rival's profit at the same levels; what we lose where it only wants our harm. */
    public Interval rivalPayoff(int row, int column) {
        if (options.rival() == GameOptions.Rival.OPPOSED) {
            var payoff = payoff(row, column);
            return new Interval(-payoff.value(), -payoff.upper(), -payoff.lower());
        }
        return theirs.get(column)
                .after(lost(theirs.get(column).level(), ours.get(row).level()));
    }

    private double lost(double own, double other) {
        double deepest = Stream.concat(ours.stream(), theirs.stream())
                .mapToDouble(LevelResponse::level)
                .max()
                .orElse(0);
        return deepest > 0 ? options.crossEffect() * (other - own) / deepest : 0;
    }

    /** The pay-offs as a game. */
    public Bimatrix matrix() {
        double[][] own = new double[ours.size()][theirs.size()];
        double[][] other = new double[ours.size()][theirs.size()];
        for (int row = 0; row < own.length; row++) {
            for (int column = 0; column < other[row].length; column++) {
                own[row][column] = payoff(row, column).value();
                other[row][column] = rivalPayoff(row, column).value();
            }
        }
        return new Bimatrix(own, other);
    }

    /** Index of our safest level: the one that earns most whatever the rival does. */
    public int safest() {
        return matrix().safest();
    }

    /** What it comes to, in sentences: what settles, what is safest, what is assumed. */
    public List<Message> summary() {
        var all = new ArrayList<Message>();
        equilibria.stream().limit(3).map(this::words).forEach(all::add);
        var game = matrix();
        int safest = game.safest();
        all.add(EngineMessage.of("game.safest", level(ours.get(safest).level()), money(game.worst(safest))));
        all.add(EngineMessage.of(
                options.rival() == GameOptions.Rival.ALIKE ? "game.assumed.alike" : "game.assumed.opposed",
                Figure.of(Figure.Kind.SHARE, options.crossEffect())));
        if (Stream.concat(ours.stream(), theirs.stream()).anyMatch(LevelResponse::beyondData)) {
            all.add(EngineMessage.of("game.beyond"));
        }
        return all;
    }

    private Message words(Equilibrium one) {
        return one.pure()
                ? EngineMessage.of(
                        "game.settles",
                        level(ours.get(one.row()).level()),
                        level(theirs.get(one.column()).level()),
                        money(one.payoff()))
                : EngineMessage.of(
                        "game.mixes", mixture(one.ours(), ours), mixture(one.theirs(), theirs), money(one.payoff()));
    }

    private Message mixture(double[] shares, List<LevelResponse> levels) {
        var parts = new ArrayList<Object>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= SHOWN) {
                parts.add(EngineMessage.of(
                        "game.part", level(levels.get(i).level()), Figure.of(Figure.Kind.SHARE, shares[i])));
            }
        }
        return parts.stream()
                .map(Message.class::cast)
                .reduce((one, next) -> EngineMessage.of("game.parts", one, next))
                .orElseThrow();
    }

    /** A level in its unit. */
    public Object level(double value) {
        return value == 0 ? EngineMessage.of("game.none") : FieldWords.value(field, value, currency);
    }

    private Figure money(double value) {
        return Figure.money(value, currency);
    }
}
