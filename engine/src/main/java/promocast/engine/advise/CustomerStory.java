package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.format.Figure;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.LineForecast;

/**
 * Whom a tweak is for, in sentences: the segment and how many of it are reached, what the tweak does to 1,000 of them
 * compared with the line as it is, and what they cost.
 *
 * @param before settled forecast of the line as it is
 * @param after the same with the tweak
 * @param currency currency of the plan
 */
record CustomerStory(LineForecast before, LineForecast after, String currency) {
    private static final double GROUP = 1000;

    /** The sentences about a line that becomes {@code changed}; none where nobody is reached. */
    List<Message> of(PlanLine changed) {
        boolean stops = changed.offer() instanceof Offer.NoOffer;
        double reach = (stops ? before : after).total().reach().value();
        var sentences = new ArrayList<Message>();
        if (!(reach > 0)) {
            return sentences;
        }
        sentences.add(who(changed, reach, stops));
        var bought = difference(
                        after.incremental().purchases(), before.incremental().purchases())
                .times(GROUP / reach);
        if (!bought.isWithheld()) {
            sentences.add(EngineMessage.of("advise.why.effect", bought.value(), bought.lower(), bought.upper()));
        }
        var earned = difference(
                        after.incremental().profit(), before.incremental().profit())
                .times(GROUP / reach);
        if (!earned.isWithheld()) {
            sentences.add(EngineMessage.of(
                    "advise.why.profit", money(earned.value()), money(earned.lower()), money(earned.upper())));
        }
        double cost = after.total().campaignCost().value() * GROUP / reach;
        double now = before.total().campaignCost().value() * GROUP / reach;
        if (Double.isFinite(cost) && Double.isFinite(now)) {
            sentences.add(EngineMessage.of("advise.why.cost", money(cost), money(now)));
        }
        return sentences;
    }

    private static Message who(PlanLine line, double reach, boolean stops) {
        Object segment = line.segment().isBlank() ? EngineMessage.of("advise.why.others") : line.segment();
        var customers = Figure.of(Figure.Kind.CUSTOMERS, Math.rint(reach));
        if (stops) {
            return EngineMessage.of("advise.why.stopped", customers, segment);
        }
        return line.platform()
                .map(platform -> EngineMessage.of("advise.why.platform", customers, segment, platform))
                .orElseGet(() -> EngineMessage.of("advise.why.who", customers, segment));
    }

    private Figure money(double amount) {
        return Figure.money(amount, currency);
    }

    /** Both are measured against the same customers without an offer, so half of their variance is common. */
    private static Interval difference(Interval after, Interval before) {
        double a = (after.upper() - after.lower()) / 2;
        double b = (before.upper() - before.lower()) / 2;
        return Interval.around(after.value() - before.value(), Math.sqrt(Math.max(0, a * a + b * b - a * b)));
    }
}
