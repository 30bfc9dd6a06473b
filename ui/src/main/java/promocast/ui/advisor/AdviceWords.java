package promocast.ui.advisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Baselines;
import promocast.engine.format.NumberFormatter;
import promocast.ui.session.AdvisorStep;
import promocast.ui.text.Texts;

/**
 * Puts advice into rows of words and ranges.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record AdviceWords(Texts texts, NumberFormatter numbers) {
    /**
     * A tweak.
     *
     * @param label what it does
     * @param gain what it adds until the end, in words
     * @param range the same with its range
     * @param scale low and high end of the bars of all tweaks
     * @param chosen whether it is the suggestion
     * @param reason why it is not allowed; empty where it is
     */
    record OptionRow(String label, String gain, Interval range, Scale scale, boolean chosen, String reason) {}

    /** The ends that the bars of several rows share. */
    record Scale(double low, double high) {
        static Scale of(Stream<Interval> ranges) {
            var ends = ranges.flatMap(range -> Stream.of(range.value(), range.lower(), range.upper()))
                    .filter(Double::isFinite)
                    .mapToDouble(Double::doubleValue)
                    .summaryStatistics();
            double low = Math.min(0, ends.getCount() == 0 ? 0 : ends.getMin());
            double high = Math.max(0, ends.getCount() == 0 ? 1 : ends.getMax());
            return high > low ? new Scale(low, high) : new Scale(0, 1);
        }
    }

    /**
     * An estimate from logged data, or the value of a rule.
     *
     * @param name what it is called
     * @param note what it does, in plain words
     * @param value the estimate in words
     * @param range its range in words
     * @param interval the same as numbers
     * @param scale ends of the bars
     * @param chief whether it is the one to look at
     */
    record Estimate(
            String name, String note, String value, String range, Interval interval, Scale scale, boolean chief) {}

    /**
     * A step that was taken.
     *
     * @param number from 1
     * @param label what it did
     * @param gain what it promised
     * @param verdict what the planner decided
     * @param note the planner's reason; may be empty
     */
    record StepRow(int number, String label, String gain, AdvisorStep.Verdict verdict, String note) {}

    /** The tweaks, best first. */
    List<OptionRow> options(Advice advice, boolean masked) {
        var all = advice.options();
        var scale = Scale.of(all.stream().filter(one -> !one.masked()).map(Advice.Option::range));
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).masked() == masked)
                .mapToObj(i -> option(
                        all.get(i),
                        scale,
                        advice.chosen().filter(chosen -> chosen == i).isPresent()))
                .toList();
    }

    /** The six estimates of the gain per customer. */
    List<Estimate> evidence(Advice.Evidence evidence) {
        var names = List.of("IPS", "SNIPS", "DM", "DR", "Switch-DR", "DRos");
        var values = List.of(
                evidence.ips(), evidence.snips(), evidence.dm(), evidence.dr(), evidence.switchDr(), evidence.drOs());
        var scale = Scale.of(values.stream());
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Estimate(
                        names.get(i),
                        texts.get("advisor.estimator." + i),
                        numbers.money(values.get(i)).value(),
                        numbers.money(values.get(i)).range(),
                        values.get(i),
                        scale,
                        false))
                .toList();
    }

    /** What simple rules and the advisor earn in the same practice campaigns, and the optimum where it is known. */
    List<Estimate> rules(Baselines baselines) {
        var values = new LinkedHashMap<String, Interval>();
        values.put("none", baselines.none());
        values.put("greedy", baselines.greedy());
        values.put("static", baselines.statik());
        values.put("exact", baselines.exact().value().orElseGet(Interval::withheld));
        values.put("advisor", baselines.advisor());
        var scale = Scale.of(values.values().stream());
        return values.entrySet().stream()
                .map(rule -> new Estimate(
                        texts.get("advisor.rule." + rule.getKey()),
                        "",
                        numbers.money(rule.getValue()).value(),
                        numbers.money(rule.getValue()).range(),
                        rule.getValue(),
                        scale,
                        rule.getKey().equals("advisor")))
                .toList();
    }

    /** The steps that were decided, and the one that waits. */
    List<StepRow> steps(List<AdvisorStep> decided, Optional<AdvisorStep> waiting) {
        var all = Stream.concat(decided.stream(), waiting.stream())
                .filter(step -> step.advice().chosen().isPresent())
                .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> step(i + 1, all.get(i)))
                .toList();
    }

    /** Chance that a gain with such a range is above 0, in words. */
    String chance(Interval gain) {
        double deviation = (gain.upper() - gain.lower()) / (2 * Interval.Z95);
        if (!(deviation > 0)) {
            return numbers.chance(gain.value() > 0 ? 1 : 0);
        }
        return numbers.chance(normal(gain.value() / deviation));
    }

    private OptionRow option(Advice.Option option, Scale scale, boolean chosen) {
        var gain = option.masked()
                ? ""
                : option.edit().isEmpty()
                        ? "0"
                        : numbers.addedMoney(option.range()).value();
        return new OptionRow(
                texts.say(option.label()),
                gain,
                option.range(),
                scale,
                chosen,
                option.maskReason().map(texts::say).orElse(""));
    }

    private StepRow step(int number, AdvisorStep step) {
        var option = step.advice().options().get(step.advice().chosen().orElseThrow());
        return new StepRow(
                number,
                texts.say(option.label()),
                numbers.addedMoney(step.advice().gain()).value(),
                step.verdict(),
                step.note());
    }

    /** The standard normal distribution function, to seven digits (Abramowitz and Stegun 1964, 26.2.17). */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        double tail = density
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? 1 - tail : tail;
    }
}
