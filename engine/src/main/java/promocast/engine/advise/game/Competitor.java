package promocast.engine.advise.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;
import promocast.data.BadInputException;
import promocast.data.Progress;
import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.WhatIf;

/** Plays the discount of one line of a plan against a rival's, by the settled forecast of that line. */
public final class Competitor {
    private static final List<String> DISCOUNTS =
            List.of("coupon.faceValue", "coupon.percentOff", "points.multiplier", "points.bonus");
    private static final int MOST_LEVELS = 8;

    private final WhatIf whatIf;

    /** A rival of one model and its customers. */
    public Competitor(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /** Levers of the data that can be played: discounts with a level. */
    public List<String> fields() {
        return DISCOUNTS.stream().filter(field -> lever(field).isPresent()).toList();
    }

    /**
     * The game of a plan.
     *
     * @throws BadInputException when the plan has no such line
     * @throws UnanswerableException when the data have no discount with levels, or no line gives one
     */
    public DiscountGame play(CampaignPlan plan, GameOptions options, Progress progress) {
        if (fields().isEmpty()) {
            throw new UnanswerableException(EngineMessage.of("game.unlevelled"));
        }
        int line = line(plan, options);
        var field = fields().stream()
                .filter(name -> has(plan, line, name))
                .findFirst()
                .orElse(fields().get(0));
        var levels = levels(plan, line, field);
        var theirs = options.rivalLevels().isEmpty() ? levels : List.copyOf(new TreeSet<>(options.rivalLevels()));
        var known = new ArrayList<LevelResponse>();
        var all = new TreeSet<>(levels);
        all.addAll(theirs);
        for (double level : all) {
            progress.checkCancelled();
            progress.report(known.size() / (double) all.size(), EngineMessage.of("game.progress"));
            known.add(response(plan, line, field, level));
        }
        return DiscountGame.of(
                new DiscountGame.Stake(line, field, plan.currency()),
                known.stream().filter(one -> levels.contains(one.level())).toList(),
                known.stream().filter(one -> theirs.contains(one.level())).toList(),
                options);
    }

    private int line(CampaignPlan plan, GameOptions options) {
        if (options.line().isPresent()) {
            int line = options.line().getAsInt();
            if (line < 0 || line >= plan.lines().size()) {
                throw new BadInputException(
                        EngineMessage.of("game.noLine", line + 1, plan.lines().size()));
            }
            return line;
        }
        return IntStream.range(0, plan.lines().size())
                .filter(i -> fields().stream().anyMatch(field -> has(plan, i, field)))
                .findFirst()
                .orElseThrow(() -> new UnanswerableException(EngineMessage.of("game.noDiscount")));
    }

    private static boolean has(CampaignPlan plan, int line, String field) {
        return plan.lines().get(line).offer().fields().get(field) instanceof Number;
    }

    private Optional<ActionSpace.Lever> lever(String field) {
        return whatIf.actions().levers().stream()
                .filter(one -> one.field().equals(field) && one.numeric())
                .findFirst();
    }

    /** The logged levels, thinned, and the one of the plan. */
    private List<Double> levels(CampaignPlan plan, int line, String field) {
        var logged = lever(field).orElseThrow().logged();
        int n = logged.size();
        var levels = new TreeSet<Double>();
        for (int i = 0; i < Math.min(n, MOST_LEVELS); i++) {
            levels.add(logged.get(n <= MOST_LEVELS ? i : Math.round(i * (n - 1) / (float) (MOST_LEVELS - 1))));
        }
        if (plan.lines().get(line).offer().fields().get(field) instanceof Number now) {
            levels.add(now.doubleValue());
        }
        return List.copyOf(levels);
    }

    private LevelResponse response(CampaignPlan plan, int line, String field, double level) {
        boolean none = level == 0 && bare(plan, line, field);
        // without an offer nobody is reached, so what these customers buy anyway is read off the least discount
        double asked = none ? leastDiscount(field) : level;
        var found = whatIf.settleLine(new PlanEdit.SetLever(line, field, asked).apply(plan), line);
        var added = none ? Interval.exact(0) : found.incremental().profit();
        double anyway =
                found.total().profit().value() - found.incremental().profit().value();
        if (added.isWithheld() || Double.isNaN(anyway)) {
            throw new UnanswerableException(EngineMessage.of("advise.source.noProfit"));
        }
        double paid =
                plan.contactCost(plan.lines().get(line)) * found.total().reach().value();
        double messages =
                none ? 0 : Math.max(0, Math.min(found.total().campaignCost().value(), paid));
        double rest = anyway + messages;
        var earned = new Interval(rest + added.value(), rest + added.lower(), rest + added.upper());
        return new LevelResponse(
                level, earned, messages, !none && found.support().extrapolated());
    }

    private double leastDiscount(String field) {
        return lever(field).orElseThrow().logged().stream()
                .filter(value -> value > 0)
                .findFirst()
                .orElse(1.0);
    }

    /** Whether a line offers nothing but this discount, so that none of it is no offer. */
    private static boolean bare(CampaignPlan plan, int line, String field) {
        return !(plan.lines().get(line).offer() instanceof Offer.Bundle) && !field.startsWith("points");
    }
}
