package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanEdit;

/**
 * A campaign as a decision process: before each period one tweak of one line by one notch, or nothing; the reward is the
 * extra profit of the period ({@link CampaignPeriods}). A tweak is masked where it would change nothing, leave the data,
 * overspend, break a rule, or touch what the planner pinned or rejected.
 */
final class CampaignEnvironment implements DecisionProcess<CampaignState> {
    private static final double COST_TOLERANCE = 1.001;

    private final List<LineMenu> menus;
    private final ResponseTable table;
    private final Rules rules;
    private final OfferRules offerRules;
    private final CampaignPeriods periods;
    private final CampaignState start;
    private final List<Tweak> tweaks;

    private CampaignEnvironment(
            List<LineMenu> menus,
            ResponseTable table,
            Rules rules,
            OfferRules offerRules,
            CampaignPeriods periods,
            CampaignState start) {
        this.menus = menus;
        this.table = table;
        this.rules = rules;
        this.offerRules = offerRules;
        this.periods = periods;
        this.start = start;
        this.tweaks = tweaks(menus);
    }

    /** The campaign of a plan, without the edits that the planner rejected. */
    static CampaignEnvironment of(
            AdviceSource source, CampaignPlan plan, Set<PlanEdit> rejected, AdvisorOptions options) {
        var menus = IntStream.range(0, plan.lines().size())
                .mapToObj(line -> LineMenu.of(plan, line, source.actions()))
                .toList();
        var rules = Rules.of(plan, rejected, options.rules());
        var effects = new ContactEffects(menus, options);
        var contacts = new ContactRules(rules.table(), effects);
        var table = new ResponseTable(menus, source, plan, effects);
        var periods = new CampaignPeriods(menus, table, effects, contacts, rules.budget(), options);
        var offers = new OfferRules(menus, source, plan, rules.table());
        return new CampaignEnvironment(menus, table, rules, offers, periods, periods.start());
    }

    /**
     * The same campaign from a plan that some tweaks make of {@code before}, with other rejections; empty where the plan
     * is another one.
     */
    Optional<CampaignEnvironment> from(CampaignPlan before, CampaignPlan plan, Set<PlanEdit> rejected) {
        if (!before.withLines(plan.lines()).equals(plan)
                || menus.size() != plan.lines().size()) {
            return Optional.empty();
        }
        var state = periods.start();
        for (int line = 0; line < menus.size(); line++) {
            var wanted = plan.lines().get(line);
            var setting = menus.get(line).setting(wanted);
            if (setting.isPresent()) {
                state = state.withSetting(line, setting.getAsLong());
            } else if (menus.get(line).stopped(wanted)) {
                state = state.withResting(line, true);
            } else {
                return Optional.empty();
            }
        }
        var changed = Rules.of(plan, rejected, rules.table());
        return Optional.of(new CampaignEnvironment(menus, table, changed, offerRules, periods, state));
    }

    /** A forecast of a line under a setting as its response over the whole campaign. */
    LineResponse campaign(int line, long setting, LineResponse forecast) {
        return table.campaign(line, setting, forecast);
    }

    private static List<Tweak> tweaks(List<LineMenu> menus) {
        var all = new ArrayList<Tweak>();
        all.add(Tweak.NOTHING);
        for (int line = 0; line < menus.size(); line++) {
            all.add(new Tweak(Tweak.Kind.REST, line, -1, -1));
            all.add(new Tweak(Tweak.Kind.RESUME, line, -1, -1));
            all.add(new Tweak(Tweak.Kind.PAUSE, line, -1, -1));
            var dials = menus.get(line).dials();
            for (int dial = 0; dial < dials.size(); dial++) {
                if (dials.get(dial).numeric()) {
                    all.add(new Tweak(Tweak.Kind.DOWN, line, dial, -1));
                    all.add(new Tweak(Tweak.Kind.UP, line, dial, -1));
                } else {
                    for (int level = 0; level < dials.get(dial).levels().size(); level++) {
                        all.add(new Tweak(Tweak.Kind.CHOOSE, line, dial, level));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    @Override
    public CampaignState start() {
        return start;
    }

    @Override
    public boolean ended(CampaignState state) {
        return periods.ended(state);
    }

    @Override
    public int actions() {
        return tweaks.size();
    }

    /** The tweak with a number. */
    Tweak tweak(int action) {
        return tweaks.get(action);
    }

    /** What each line can offer. */
    List<LineMenu> menus() {
        return menus;
    }

    /** What the planner does not want. */
    Rules rules() {
        return rules;
    }

    /** The response of a line to a setting over the horizon. */
    LineResponse response(int line, long setting) {
        return table.of(line, setting);
    }

    /** What its periods earn. */
    CampaignPeriods periods() {
        return periods;
    }

    @Override
    public boolean allowed(CampaignState state, int action) {
        return mask(state, action) == Mask.ALLOWED;
    }

    /** Why an action may not be taken in a state. */
    Mask mask(CampaignState state, int action) {
        var tweak = tweaks.get(action);
        if (tweak.kind() == Tweak.Kind.NOTHING) {
            return Mask.ALLOWED;
        }
        if (!sensible(state, tweak)) {
            return Mask.SENSELESS;
        }
        if (rules.pinned().contains(tweak.line())) {
            return Mask.PINNED;
        }
        if (!rules.rejected().isEmpty()
                && edit(state, tweak).filter(rules.rejected()::contains).isPresent()) {
            return Mask.REJECTED;
        }
        if (leavesData(state, tweak)) {
            return Mask.BEYOND_DATA;
        }
        var changed = amend(state, action);
        if (brokenRule(state, tweak) >= 0) {
            return Mask.RULE;
        }
        double cost = periods.plannedCost(changed);
        if (cost > periods.plannedCost(state) && cost > periods.moneyLeft(state) * COST_TOLERANCE) {
            return Mask.BUDGET;
        }
        double roi = periods.roi(changed);
        return rules.minRoi().isPresent() && roi < rules.minRoi().getAsDouble() && roi < periods.roi(state)
                ? Mask.ROI
                : Mask.ALLOWED;
    }

    /** Index in the table of the rule that a tweak breaks; -1 where it breaks none. */
    int brokenRule(CampaignState state, Tweak tweak) {
        int line = tweak.line();
        return switch (tweak.kind()) {
            case NOTHING, REST, PAUSE -> -1;
            case RESUME -> {
                int offer = offerRules.broken(line, state.setting(line));
                yield offer >= 0 ? offer : periods.silencing(state, line);
            }
            default ->
                offerRules.broken(line, state.setting(line), amend(state, tweak).setting(line));
        };
    }

    /** Whether the table of rules lets a line have a setting. */
    boolean keepsRules(int line, long setting) {
        return offerRules.broken(line, setting) < 0;
    }

    private boolean sensible(CampaignState state, Tweak tweak) {
        int line = tweak.line();
        var menu = menus.get(line);
        long setting = state.setting(line);
        return switch (tweak.kind()) {
            case NOTHING -> true;
            case REST -> !state.resting(line) && !menu.none(setting);
            case RESUME -> state.resting(line);
            case PAUSE -> state.fatigueTicks(line) > 0 && periods.makesOffer(state, line);
            case DOWN ->
                !state.resting(line)
                        && menu.matters(setting, tweak.dial())
                        && menu.notch(setting, tweak.dial(), -1).isPresent();
            case UP -> !state.resting(line) && menu.matters(setting, tweak.dial());
            case CHOOSE ->
                !state.resting(line)
                        && !menu.noneLevel(tweak.level())
                        && menu.level(setting, tweak.dial()) != tweak.level();
        };
    }

    private boolean leavesData(CampaignState state, Tweak tweak) {
        if (tweak.dial() < 0) {
            return false;
        }
        var menu = menus.get(tweak.line());
        int level = targetLevel(state, tweak);
        var dial = menu.dials().get(tweak.dial());
        return level >= dial.levels().size()
                || !dial.logged().get(level)
                || table.of(tweak.line(), menu.with(state.setting(tweak.line()), tweak.dial(), level))
                        .beyondData();
    }

    /** Level that a tweak sets; one past the last where there is none above. */
    int targetLevel(CampaignState state, Tweak tweak) {
        return tweak.kind() == Tweak.Kind.CHOOSE
                ? tweak.level()
                : menus.get(tweak.line()).level(state.setting(tweak.line()), tweak.dial()) + tweak.direction();
    }

    /** The edit of the plan that a tweak stands for; empty for nothing and for a pause. */
    Optional<PlanEdit> edit(CampaignState state, Tweak tweak) {
        if (tweak.kind() == Tweak.Kind.REST) {
            return Optional.of(menus.get(tweak.line()).stop());
        }
        if (tweak.kind() == Tweak.Kind.RESUME) {
            return Optional.of(menus.get(tweak.line()).resume(state.setting(tweak.line())));
        }
        return tweak.dial() < 0
                ? Optional.empty()
                : Optional.of(menus.get(tweak.line()).edit(tweak.dial(), target(state, tweak)));
    }

    /** Value that a tweak sets its lever to. */
    Object target(CampaignState state, Tweak tweak) {
        var dial = menus.get(tweak.line()).dials().get(tweak.dial());
        int level = targetLevel(state, tweak);
        return level < dial.levels().size() ? dial.levels().get(level) : (Object) dial.beyond();
    }

    @Override
    public CampaignState amend(CampaignState state, int action) {
        return amend(state, tweaks.get(action));
    }

    private CampaignState amend(CampaignState state, Tweak tweak) {
        int line = tweak.line();
        return switch (tweak.kind()) {
            case NOTHING -> state;
            case REST -> state.withResting(line, true);
            case RESUME -> state.withResting(line, false);
            case PAUSE -> state.withPause(line);
            default ->
                state.withSetting(
                        line, menus.get(line).with(state.setting(line), tweak.dial(), targetLevel(state, tweak)));
        };
    }

    @Override
    public Transition<CampaignState> step(CampaignState state, int action) {
        return periods.run(amend(state, action));
    }

    @Override
    public double guess(CampaignState state, int action) {
        return periods.hold(amend(state, action));
    }
}
