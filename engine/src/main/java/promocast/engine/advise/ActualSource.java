package promocast.engine.advise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;

/**
 * The forecast corrected by what campaigns earned. The results of a line are further measurements beside the forecast, and
 * all are averaged by their precision (normal posterior, Gelman et al. 2013, section 2.5). A result of one period is
 * compared with the part of the forecast that the assumptions give to that period. Other offers to the same segment are
 * measured against the same customers without an offer, so half of the correction holds for them too (see {@link Draws}).
 * Results of periods that the campaign does not have count for nothing, and where a line has a result of the whole campaign,
 * only that counts.
 */
final class ActualSource extends AdjustedSource {
    private static final double SHARED = 0.5;

    private final Map<PlanLine, List<Feedback.Actual>> actuals = new LinkedHashMap<>();
    private final AdvisorOptions options;

    ActualSource(AdviceSource source, List<Feedback.Actual> actuals, AdvisorOptions options) {
        super(source);
        this.options = options;
        for (var actual : actuals) {
            var line = Feedback.bare(actual.line());
            var same = actuals.stream()
                    .filter(other -> Feedback.bare(other.line()).equals(line))
                    .toList();
            var whole = same.stream().filter(other -> other.period().isEmpty()).toList();
            this.actuals.put(line, whole.isEmpty() ? same : whole);
        }
    }

    @Override
    LineResponse adjusted(CampaignPlan plan, int line, PlanLine changed, LineResponse response) {
        var now = response;
        for (var ran : actuals.keySet()) {
            if (ran.segment().equals(changed.segment()) && ran.share() == changed.share()) {
                boolean same = Feedback.bare(changed).equals(ran);
                var forecast = same
                        ? response
                        : source().response(
                                        plan,
                                        line,
                                        plan.lines()
                                                .get(line)
                                                .withOffer(ran.offer())
                                                .withPlatform(ran.platform()));
                var measured = measured(forecast, ran);
                if (measured.isPresent()) {
                    now = same ? moved(now, measured.get()) : shifted(now, forecast, measured.get());
                }
            }
        }
        return now;
    }

    /**
     * What the results say of the gain that was forecast.
     *
     * @param gain the gain, money
     * @param variance its variance
     */
    private record Measured(double gain, double variance) {
        /** Weight beside a forecast, 0 to 1. */
        double weight(LineResponse forecast) {
            double own = forecast.error() * forecast.error();
            return own / (own + variance);
        }
    }

    /** All results of a line as one measurement; empty where none of them tells anything. */
    private Optional<Measured> measured(LineResponse forecast, PlanLine ran) {
        var course = ContactEffects.course(options, ran.platform());
        double sum = 0;
        double precision = 0;
        for (var actual : actuals.getOrDefault(ran, List.of())) {
            double times = periods(actual)
                    .mapToDouble(t -> course.gainTimes(forecast, t))
                    .sum();
            double cost =
                    periods(actual).mapToDouble(t -> course.cost(forecast, t)).sum();
            if (times > 0) {
                double weight = times * times / (actual.error() * actual.error());
                sum += weight * (actual.profit() + cost) / times;
                precision += weight;
            }
        }
        return precision > 0 ? Optional.of(new Measured(sum / precision, 1 / precision)) : Optional.empty();
    }

    private IntStream periods(Feedback.Actual actual) {
        return actual.period()
                .map(period -> IntStream.range(period, Math.min(options.periods(), period + 1)))
                .orElseGet(() -> IntStream.range(0, options.periods()));
    }

    /** The same offer: forecast and results by their precision. */
    private static LineResponse moved(LineResponse forecast, Measured measured) {
        double trust = measured.weight(forecast);
        return new LineResponse(
                forecast.gain() + trust * (measured.gain - forecast.gain()),
                forecast.cost(),
                forecast.error() * Math.sqrt(1 - trust),
                forecast.beyondData(),
                forecast.extraCost());
    }

    /** Another offer to the same customers: the shared half of what the results correct in their own offer. */
    private static LineResponse shifted(LineResponse forecast, LineResponse ran, Measured measured) {
        double correction = SHARED * measured.weight(ran) * (measured.gain - ran.gain());
        double size = ran.error() > 0 ? Math.min(1, forecast.error() / ran.error()) : 0;
        return new LineResponse(
                forecast.gain() + correction * size,
                forecast.cost(),
                forecast.error(),
                forecast.beyondData(),
                forecast.extraCost());
    }
}
