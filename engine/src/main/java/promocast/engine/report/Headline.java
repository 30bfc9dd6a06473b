package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.whatif.Curve.Point;

/** What the campaign adds, in two sentences that a manager reads first. */
final class Headline {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    /** Half width of a 95 % range in standard errors. */
    private static final double Z = NORMAL.inverseCumulativeProbability(0.975);

    private final ReportContent content;
    private final Texts texts;

    Headline(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    /** What is incremental. */
    String sentence() {
        var added = content.forecast().incremental();
        if (reachesNobody()) {
            return texts.say("headline.empty");
        }
        var profit = added.profit();
        var cost = texts.numbers().money(added.campaignCost().value());
        var free = added.campaignCost().value() <= 0 ? ".free" : "";
        if (profit.isWithheld()) {
            return texts.say("headline.withheld" + free, cost);
        }
        if (profit.lower() < 0 && profit.upper() > 0) {
            return texts.say(
                    "headline.open" + free,
                    texts.numbers().addedMoney(Interval.exact(profit.value())).value(),
                    cost);
        }
        var amount = texts.numbers().money(Math.abs(profit.value()));
        return texts.say((profit.value() < 0 ? "headline.loses" : "headline.earns") + free, amount, cost);
    }

    /** How sure it is, what comes back, where the profit peaks. */
    String explanation() {
        var sentences = new ArrayList<String>();
        if (!reachesNobody()) {
            range(content.forecast().incremental().profit()).ifPresent(sentences::add);
            comesBack().ifPresent(sentences::add);
            peak().ifPresent(sentences::add);
        }
        return String.join(texts.pause(), sentences);
    }

    /** Why no return is shown, where none is. */
    Optional<String> whyNoReturn() {
        var added = content.forecast().incremental();
        if (!added.roi().isWithheld()) {
            return Optional.empty();
        }
        if (added.profit().isWithheld()
                && !reachesNobody()
                && !content.model().outcomes().contains(Outcome.SPEND)) {
            return Optional.of(texts.say("roi.noSpend"));
        }
        if (reachesNobody() || !(added.campaignCost().value() > 0)) {
            return Optional.of(texts.say("roi.free"));
        }
        var beyond = beyondLines();
        return Optional.of(
                beyond.isEmpty() ? texts.say("roi.unknown") : texts.say("roi.beyond", String.join(", ", beyond)));
    }

    private boolean reachesNobody() {
        return !(content.forecast().total().reach().value() > 0);
    }

    private List<String> beyondLines() {
        var lines = content.forecast().lines();
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).support().extrapolated())
                .mapToObj(line -> String.valueOf(line + 1))
                .toList();
    }

    private Optional<String> range(Interval profit) {
        if (!Double.isFinite(profit.lower()) || !Double.isFinite(profit.upper()) || profit.lower() == profit.upper()) {
            return Optional.empty();
        }
        var lower = texts.numbers().money(profit.lower());
        var upper = texts.numbers().money(profit.upper());
        if (profit.lower() >= 0) {
            return Optional.of(texts.say("range.profit", lower, upper));
        }
        if (profit.upper() <= 0) {
            return Optional.of(texts.say("range.loss", lower, upper));
        }
        var error = (profit.upper() - profit.lower()) / (2 * Z);
        var chance = NORMAL.cumulativeProbability(profit.value() / error);
        return Optional.of(texts.say("range.open", lower, upper, texts.numbers().chance(chance)));
    }

    private Optional<String> comesBack() {
        var roi = content.forecast().incremental().roi();
        if (roi.isWithheld()) {
            return Optional.empty();
        }
        var one = texts.numbers().price(1);
        var money = texts.numbers();
        if (roi.value() >= 0) {
            return Optional.of(texts.say("return.profit", one, money.money(roi.value())));
        }
        return Optional.of(
                roi.value() >= -1
                        ? texts.say("return.loss", one, money.money(1 + roi.value()))
                        : texts.say("return.worse", one, money.money(-1 - roi.value())));
    }

    private Optional<String> peak() {
        var points = content.budgetCurve().points();
        var peak = CurveChart.peak(points);
        var cost = content.forecast().incremental().campaignCost().value();
        if (peak.isEmpty() || isLast(points, peak.get()) || !(peak.get().x() > 0) || !(cost > 0)) {
            return Optional.empty();
        }
        var ratio = cost / peak.get().x();
        var key = ratio > 1.1 ? "peak.less" : ratio < 0.9 ? "peak.more" : "peak.reached";
        return Optional.of(texts.say(key, texts.numbers().money(peak.get().x())));
    }

    private static boolean isLast(List<Point> points, Point peak) {
        return points.get(points.size() - 1).equals(peak);
    }
}
