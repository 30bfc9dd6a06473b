package promocast.engine.advise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;
import promocast.data.ActionSpace;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;

/**
 * What one line of a plan could offer: a level for each lever of the log. Levels are the logged values (of many, some at
 * equal ranks) and the value that the plan has now. A setting is one level a lever, packed into a number (mixed radix);
 * levers that would make the number too large are left as planned.
 */
final class LineMenu {
    /** Settings of a line that are looked through one by one at most. */
    static final int MOST_SEARCHED = 400;

    private static final int MOST_LEVELS = 9;
    private static final long MOST_SETTINGS = 1_000_000_000_000L;
    private static final List<String> PLATFORM = List.of("platform", "message.channel");

    private final CampaignPlan plan;
    private final int line;
    private final List<Dial> dials;
    private final List<ActionSpace.Lever> levers;
    private final long[] radix;
    private final int platformDial;
    private final long now;
    private final boolean arms;
    private final String controlArm;

    private LineMenu(CampaignPlan plan, int line, List<Dial> dials, long now, ActionSpace actions) {
        this.plan = plan;
        this.line = line;
        this.dials = dials;
        this.levers = actions.levers().subList(0, dials.size());
        this.now = now;
        this.platformDial = IntStream.range(0, dials.size())
                .filter(i -> PLATFORM.contains(dials.get(i).field()))
                .findFirst()
                .orElse(-1);
        this.radix = new long[dials.size() + 1];
        radix[0] = 1;
        for (int i = 0; i < dials.size(); i++) {
            radix[i + 1] = radix[i] * dials.get(i).levels().size();
        }
        this.arms = actions.arms();
        this.controlArm = arms ? actions.armNames().get((int) actions.control()[0]) : "";
    }

    /**
     * One lever of a line.
     *
     * @param field field of the offer, such as {@code coupon.faceValue}
     * @param levels values, numbers ascending or names
     * @param logged whether each level was logged
     * @param numeric whether the levels have an order
     */
    record Dial(String field, List<Object> levels, List<Boolean> logged, boolean numeric) {
        Dial {
            levels = List.copyOf(levels);
            logged = List.copyOf(logged);
        }

        /** The first number above the highest level by the last distance; where a plan would leave the data. */
        double beyond() {
            int last = levels.size() - 1;
            double top = (Double) levels.get(last);
            return last == 0 ? top + 1 : top + top - (Double) levels.get(last - 1);
        }
    }

    /** The menu of a line of a plan. */
    static LineMenu of(CampaignPlan plan, int line, ActionSpace actions) {
        var dials = new ArrayList<Dial>();
        long now = 0;
        long radix = 1;
        for (var lever : actions.levers()) {
            Object value = value(plan.lines().get(line), lever);
            var dial = lever.numeric() ? numeric(lever, (Double) value) : named(lever, (String) value);
            if (radix > MOST_SETTINGS / dial.levels().size()) {
                break;
            }
            now += radix * dial.levels().indexOf(value);
            radix *= dial.levels().size();
            dials.add(dial);
        }
        return new LineMenu(plan, line, dials, now, actions);
    }

    private static Dial numeric(ActionSpace.Lever lever, double value) {
        var levels = new TreeSet<>(thinned(lever.logged()));
        levels.add(value);
        return new Dial(
                lever.field(),
                List.copyOf(levels),
                levels.stream().map(lever.logged()::contains).toList(),
                true);
    }

    /** At most {@value #MOST_LEVELS} of ascending values, the first and the last among them. */
    private static List<Double> thinned(List<Double> logged) {
        int n = logged.size();
        return n <= MOST_LEVELS
                ? logged
                : IntStream.range(0, MOST_LEVELS)
                        .mapToObj(i -> logged.get(Math.round(i * (n - 1) / (float) (MOST_LEVELS - 1))))
                        .toList();
    }

    private static Dial named(ActionSpace.Lever lever, String value) {
        var logged = lever.logged().stream()
                .map(index -> lever.categories().get(index.intValue()))
                .toList();
        var levels = new ArrayList<Object>(logged);
        if (!levels.contains(value)) {
            levels.add(value);
        }
        return new Dial(
                lever.field(), levels, levels.stream().map(logged::contains).toList(), false);
    }

    private static Object value(PlanLine line, ActionSpace.Lever lever) {
        Object set = PLATFORM.contains(lever.field())
                ? line.platform().orElse(null)
                : line.offer().fields().get(lever.field());
        if (lever.numeric()) {
            double number = set instanceof Number given ? given.doubleValue() : lever.control();
            return lever.field().equals("points.multiplier") ? Math.max(1, number) : number;
        }
        return set == null ? lever.categories().get((int) lever.control()) : set.toString();
    }

    /** The platforms on which it can send, by level of the lever that chooses; one where none does. */
    List<Optional<String>> platforms() {
        return platformDial < 0
                ? List.of(plan.lines().get(line).platform())
                : dials.get(platformDial).levels().stream()
                        .map(level -> Optional.of(level.toString()))
                        .toList();
    }

    /** Index in {@link #platforms()} of the platform of a setting. */
    int platformLevel(long setting) {
        return platformDial < 0 ? 0 : level(setting, platformDial);
    }

    /** Index of the line, from 0. */
    int line() {
        return line;
    }

    /** Its levers. */
    List<Dial> dials() {
        return dials;
    }

    /** The setting that the plan has. */
    long now() {
        return now;
    }

    /** Number of settings. */
    long size() {
        return radix[dials.size()];
    }

    /** Level of a lever in a setting. */
    int level(long setting, int dial) {
        return (int) (setting / radix[dial] % dials.get(dial).levels().size());
    }

    /** The setting with another level of a lever. */
    long with(long setting, int dial, int level) {
        return setting + radix[dial] * (level - level(setting, dial));
    }

    /** The level one notch up or down; empty at the end. */
    OptionalInt notch(long setting, int dial, int direction) {
        int level = level(setting, dial) + direction;
        return level >= 0 && level < dials.get(dial).levels().size() ? OptionalInt.of(level) : OptionalInt.empty();
    }

    /** Whether moving a lever changes anything: a threshold without a coupon does not. */
    boolean matters(long setting, int dial) {
        return !dials.get(dial).field().equals("coupon.minSpend") || hasCoupon(setting);
    }

    private boolean hasCoupon(long setting) {
        var offer = plan.lines().get(line).offer();
        for (var field : List.of("coupon.faceValue", "coupon.percentOff")) {
            Object value = offer.fields().get(field);
            for (int i = 0; i < dials.size(); i++) {
                value = dials.get(i).field().equals(field)
                        ? dials.get(i).levels().get(level(setting, i))
                        : value;
            }
            if (value instanceof Number number && number.doubleValue() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a setting makes no offer at all. */
    boolean none(long setting) {
        return arms
                ? dials.get(0).levels().get(level(setting, 0)).equals(controlArm)
                : setting == now && plan.lines().get(line).offer() instanceof Offer.NoOffer;
    }

    /** Whether a level means no offer, for arms. */
    boolean noneLevel(int level) {
        return arms && dials.get(0).levels().get(level).equals(controlArm);
    }

    /** Whether each level of a setting was logged. */
    boolean logged(long setting) {
        for (int i = 0; i < dials.size(); i++) {
            if (!dials.get(i).logged().get(level(setting, i))) {
                return false;
            }
        }
        return true;
    }

    /** The line with a setting. */
    PlanLine settingLine(long setting) {
        var changed = plan;
        for (int i = 0; i < dials.size(); i++) {
            if (level(setting, i) != level(now, i)) {
                changed = edit(i, dials.get(i).levels().get(level(setting, i))).apply(changed);
            }
        }
        return changed.lines().get(line);
    }

    /** The setting that makes its line a given one, pin and name aside; empty where none does. */
    OptionalLong setting(PlanLine wanted) {
        long setting = now;
        for (int i = 0; i < dials.size(); i++) {
            int level = dials.get(i).levels().indexOf(value(wanted, levers.get(i)));
            if (level < 0) {
                return OptionalLong.empty();
            }
            setting = with(setting, i, level);
        }
        var found = settingLine(setting).withPinned(wanted.pinned()).withLabel(wanted.label());
        return found.equals(wanted) ? OptionalLong.of(setting) : OptionalLong.empty();
    }

    /** Whether a line is its line without the offer. */
    boolean stopped(PlanLine wanted) {
        var planned = plan.lines().get(line);
        return planned.withOffer(wanted.offer())
                        .withPinned(wanted.pinned())
                        .withLabel(wanted.label())
                        .equals(wanted)
                && wanted.offer() instanceof Offer.NoOffer;
    }

    /** The edit that makes an offer again. */
    PlanEdit resume(long setting) {
        return new PlanEdit.ReplaceLine(line, settingLine(setting));
    }

    /** The edit that sets a lever to a value. */
    PlanEdit edit(int dial, Object value) {
        return new PlanEdit.SetLever(line, dials.get(dial).field(), value);
    }

    /** The edit that stops the offer. */
    PlanEdit stop() {
        return new PlanEdit.ReplaceLine(line, plan.lines().get(line).withOffer(new Offer.NoOffer()));
    }
}
