package promocast.engine.monitor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;

/**
 * How far the responses of a running campaign are from what the model expects, as far as that can be believed: for each new
 * customer some old ones are replayed who respond as the model expects, so that nothing is forgotten. How many is chosen on
 * later days than those it learns from, and what it is worth is measured on still later ones.
 *
 * @param replay old customers replayed for each new one; infinite where the new ones taught nothing
 * @param heldOutDays days on which it was measured
 * @param effects what it is worth, a measure each
 */
public record Lesson(double replay, int heldOutDays, List<Effect> effects) {
    private static final double[] REPLAYS = {0, 0.25, 1, 4, Double.POSITIVE_INFINITY};
    private static final int FEWEST_DAYS = 4;
    private static final double LEARN = 0.5;
    private static final double CHOOSE = 0.7;

    public Lesson {
        effects = List.copyOf(effects);
    }

    /**
     * What a lesson does to the forecast of one measure.
     *
     * @param measure which one
     * @param ratio by what its responses are multiplied, all days counted
     * @param gapBefore actual over forecast less 1 on the held-out days
     * @param gapAfter the same beside what would have been forecast after the days before
     * @param lossBefore mean Poisson deviance a held-out day
     * @param lossAfter the same after the days before
     */
    public record Effect(
            Measure measure, double ratio, double gapBefore, double gapAfter, double lossBefore, double lossAfter) {}

    /** Whether the held-out days were forecast better, all measures together. */
    public boolean helps() {
        return effects.stream().mapToDouble(Effect::lossAfter).sum()
                < effects.stream().mapToDouble(Effect::lossBefore).sum();
    }

    /** By what the responses are multiplied. */
    Map<Measure, Double> ratios() {
        var ratios = new EnumMap<Measure, Double>(Measure.class);
        effects.forEach(effect -> ratios.put(effect.measure, effect.ratio));
        return ratios;
    }

    /**
     * Learns from what has come so far.
     *
     * @throws UnanswerableException with fewer than four days, or nothing but cost
     */
    public static Lesson of(Monitor monitor, Actuals actuals) {
        var streams = new EnumMap<Measure, Stream>(monitor.responses(actuals));
        streams.remove(Measure.COST);
        if (streams.isEmpty()) {
            throw new UnanswerableException(EngineMessage.of("monitor.learn.nothing"));
        }
        int[] days = IntStream.range(0, monitor.plan().horizonDays())
                .filter(day -> streams.values().stream().anyMatch(stream -> stream.tells(day)))
                .toArray();
        if (days.length < FEWEST_DAYS) {
            throw new UnanswerableException(EngineMessage.of("monitor.learn.days", days.length, FEWEST_DAYS));
        }
        int learned = (int) Math.max(1, Math.floor(LEARN * days.length));
        int chosen = (int) Math.max(learned + 1, Math.floor(CHOOSE * days.length));
        double replay = replay(streams, new Span(days, 0, learned), new Span(days, learned, chosen));
        var effects = new ArrayList<Effect>();
        for (var entry : streams.entrySet()) {
            effects.add(effect(
                    entry.getKey(),
                    entry.getValue(),
                    replay,
                    new Span(days, 0, chosen),
                    new Span(days, chosen, days.length)));
        }
        return new Lesson(replay, days.length - chosen, effects);
    }

    /** Some of the days that have rows. */
    private record Span(int[] days, int from, int to) {
        double[] sums(Stream stream) {
            double actual = 0;
            double expected = 0;
            for (int i = from; i < to; i++) {
                if (stream.tells(days[i])) {
                    actual += stream.actual()[days[i]];
                    expected += stream.expected()[days[i]];
                }
            }
            return new double[] {actual, expected};
        }

        /** Mean Poisson deviance a day when the forecast is multiplied by {@code ratio}. */
        double loss(Stream stream, double ratio) {
            double loss = 0;
            for (int i = from; i < to; i++) {
                double x = stream.actual()[days[i]] / stream.dispersion();
                double mean = Math.max(1e-9, ratio * stream.expected()[days[i]] / stream.dispersion());
                loss += stream.tells(days[i]) ? 2 * ((x > 0 ? x * Math.log(x / mean) : 0) - (x - mean)) : 0;
            }
            return loss / (to - from);
        }
    }

    private static double replay(Map<Measure, Stream> streams, Span learned, Span later) {
        double best = Double.POSITIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (double replay : REPLAYS) {
            double loss = streams.values().stream()
                    .mapToDouble(stream -> later.loss(stream, ratio(learned.sums(stream), replay)))
                    .sum();
            if (loss < least) {
                least = loss;
                best = replay;
            }
        }
        return best;
    }

    private static Effect effect(Measure measure, Stream stream, double replay, Span learned, Span heldOut) {
        double before = ratio(learned.sums(stream), replay);
        var sums = heldOut.sums(stream);
        var all = new Span(learned.days, 0, learned.days.length);
        return new Effect(
                measure,
                ratio(all.sums(stream), replay),
                sums[0] / sums[1] - 1,
                sums[0] / (before * sums[1]) - 1,
                heldOut.loss(stream, 1),
                heldOut.loss(stream, before));
    }

    /** Actual over expected, with {@code replay} old customers for each new one. */
    private static double ratio(double[] sums, double replay) {
        if (!(sums[1] > 0) || Double.isInfinite(replay)) {
            return 1;
        }
        return Math.max(1e-3, (sums[0] + replay * sums[1]) / ((1 + replay) * sums[1]));
    }
}
