package promocast.engine.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.data.campaign.CampaignLog;
import promocast.engine.EngineMessage;
import promocast.engine.model.Evaluation;

/** What all questions to one model and one table share: who the customers are, what they do, what the log says. */
final class Workbench {
    /** Spread of the logarithm of baskets where nothing is known of it. */
    private static final double USUAL_SPREAD = 0.5;

    private final CustomerModel model;
    private final Audience audience;
    private final Forecasters forecasters;
    private final Optional<LoggedRows> log;
    private final LineSpecs specs;
    private final SettledLines settled;
    private final ModelError error;

    /**
     * Forecasts the customers without an offer and measures the model on the log, if there is one.
     *
     * @param evaluation what the model says of its own error where there is no log
     */
    Workbench(
            CustomerModel model,
            Dataset customers,
            Optional<CampaignLog> campaignLog,
            Optional<Evaluation> evaluation,
            Progress progress) {
        if (customers.rows() == 0) {
            throw new BadInputException(EngineMessage.of("whatif.noCustomers", customers.name()));
        }
        progress.report(0, EngineMessage.of("whatif.step.control"));
        this.model = model;
        this.audience = new Audience(customers);
        this.forecasters = new Forecasters(model, campaignLog);
        progress.checkCancelled();
        progress.report(0.5, EngineMessage.of("whatif.step.log"));
        this.log = campaignLog.map(logged -> new LoggedRows(logged, model));
        this.error = error(evaluation);
        this.specs = new LineSpecs(model.actions(), audience, redemption());
        this.settled = new SettledLines(new LineEstimator(model, log, error, audience, forecasters));
    }

    private ModelError error(Optional<Evaluation> evaluation) {
        var control = forecasters.liveControl();
        var outcome = control.has(Outcome.PURCHASE)
                ? Outcome.PURCHASE
                : model.outcomes().iterator().next();
        if (log.isPresent()) {
            return new LoggedError(log.get(), control.values()[outcome.ordinal()], outcome);
        }
        var mean = new double[Outcome.values().length];
        for (var each : Outcome.values()) {
            for (int i = 0; i < model.rows(); i++) {
                mean[each.ordinal()] += control.at(each, i) / model.rows();
            }
        }
        return new ReportedError(
                evaluation.orElseThrow(() -> new IllegalArgumentException("evaluation: needed without a log")), mean);
    }

    private LineCost.Redemption redemption() {
        var couponLever = model.actions().levers().stream()
                .map(ActionSpace.Lever::field)
                .anyMatch(List.of("coupon.faceValue", "coupon.percentOff")::contains);
        var known = model.outcomes().contains(Outcome.REDEEMED)
                && (couponLever || model.actions().arms());
        return new LineCost.Redemption(known, log.map(Workbench::spread).orElse(USUAL_SPREAD));
    }

    /** Standard deviation of ln(basket) around its forecast, over the buyers of a log. */
    private static double spread(LoggedRows log) {
        var expected = log.expected(log.sampled());
        if (!log.real().has(Outcome.SPEND) || !expected.has(Outcome.PURCHASE)) {
            return USUAL_SPREAD;
        }
        var count = 0;
        var sum = 0.0;
        var squares = 0.0;
        for (int i : log.sampled()) {
            var spend = log.real().at(Outcome.SPEND, i);
            var basket = expected.at(Outcome.SPEND, i) / expected.at(Outcome.PURCHASE, i);
            if (spend > 0 && basket > 0 && Double.isFinite(basket)) {
                var gap = Math.log(spend / basket);
                count++;
                sum += gap;
                squares += gap * gap;
            }
        }
        var spread = count < 30 ? USUAL_SPREAD : Math.sqrt(squares / count - sum / count * (sum / count));
        return Math.min(2, Math.max(0.1, spread));
    }

    CustomerModel model() {
        return model;
    }

    Audience audience() {
        return audience;
    }

    Forecasters forecasters() {
        return forecasters;
    }

    Optional<LoggedRows> log() {
        return log;
    }

    LineSpecs specs() {
        return specs;
    }

    /** The customers whom a line reaches; its best ones as the live network sees them. */
    int[] reached(LineSpec spec) {
        return Reached.of(spec, audience, forecasters.live()).rows();
    }

    /** The settled estimate of a line; its arrays are not to be changed. */
    LineEstimator.Settled settled(LineSpec spec) {
        if (!spec.isPart()) {
            return settled.of(spec);
        }
        var whole = settled.of(spec.throughout());
        var message = spec.cost().message();
        return new LineEstimator.Settled(
                whole.estimate().during(spec.running(), message), whole.sums().during(spec.running(), message));
    }

    ModelError error() {
        return error;
    }

    Supports supports() {
        return new Supports(model.actions(), log);
    }

    /** The sums of a line by the live network. */
    LineSums live(LineSpec spec) {
        var sums = throughout(spec);
        return spec.isPart() && spec.reach() > 0
                ? sums.during(spec.running(), spec.cost().message())
                : sums;
    }

    private LineSums throughout(LineSpec spec) {
        if (spec.reach() == 0) {
            return LineSums.none();
        }
        if (spec.picksBest() || forecasters.quick().isEmpty()) {
            return Reached.of(spec, audience, forecasters.live()).sums(spec);
        }
        return forecasters.quick().get().of(spec, audience.draw(spec.rows(), spec.reach()));
    }

    /** How often n customers buy, or click where purchases are not forecast. */
    double rate(Means means, int n) {
        return means.sum(means.has(Outcome.PURCHASE) ? Outcome.PURCHASE : Outcome.CLICK, n) / n;
    }

    /** What as many customers of a line do without an offer. */
    LineForecast withoutOffer(LineSpec spec) {
        var none = spec.withoutOffer(model.actions().control());
        var settled = settled(none).estimate();
        var zero = Arrays.stream(settled.total())
                .map(value -> Double.isNaN(value) ? value : 0)
                .toArray();
        var estimate =
                new LineEstimate(settled.reach(), settled.total(), zero, settled.totalWidth(), zero, new double[] {
                    settled.profitWidth()[0], 0
                });
        return new LineForecast(
                spec.rows().length,
                estimate.totals(spec.keep(), false),
                estimate.incremental(spec.keep(), false),
                Ledgers.sum(List.of()),
                supports().of(none));
    }
}
