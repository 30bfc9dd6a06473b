package promocast.engine.advise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;

/** Rules about what a line may offer: by how much a setting breaks each of them. */
final class OfferRules {
    private final List<LineMenu> menus;
    private final AdviceSource source;
    private final CampaignPlan plan;
    private final List<Rule> rules;
    private final boolean[] counts;
    private final Map<Long, double[]> known = new HashMap<>();
    private final Map<Long, Boolean> touched = new HashMap<>();

    OfferRules(List<LineMenu> menus, AdviceSource source, CampaignPlan plan, RuleTable table) {
        this.menus = menus;
        this.source = source;
        this.plan = plan;
        this.rules = table.rules();
        this.counts = new boolean[rules.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = rules.get(i) instanceof Rule.LeverCap || rules.get(i) instanceof Rule.MarginFloor;
        }
    }

    /** Index of the first rule that {@code after} breaks and no less than {@code before} does; -1 where there is none. */
    int broken(int line, long before, long after) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] && excess(line, after)[i] > 0 && excess(line, after)[i] >= excess(line, before)[i]) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the first rule that a setting breaks; -1 where it breaks none. */
    int broken(int line, long setting) {
        return broken(line, setting, setting);
    }

    private double[] excess(int line, long setting) {
        return known.computeIfAbsent(setting * menus.size() + line, key -> {
            var menu = menus.get(line);
            double[] all = new double[rules.size()];
            if (!menu.none(setting)) {
                var offer = menu.settingLine(setting).offer();
                for (int i = 0; i < all.length; i++) {
                    all[i] = counts[i] ? excess(line, i, offer) : 0;
                }
            }
            return all;
        });
    }

    private double excess(int line, int index, Offer offer) {
        if (rules.get(index) instanceof Rule.MarginFloor floor) {
            double discount = discount(offer);
            double kept = plan.economics().marginRate() - plan.economics().commission() - discount;
            return discount > 0 ? Math.max(0, floor.least() - kept) : 0;
        }
        var cap = (Rule.LeverCap) rules.get(index);
        double value = cap.lever().equals(Rule.LeverCap.DISCOUNT)
                ? discount(offer)
                : offer.fields().get(cap.lever()) instanceof Number number ? number.doubleValue() : 0;
        double over = value - cap.most();
        return over > 1e-12 && touches(line, index, cap.segment()) ? over : 0;
    }

    /** Share of a basket at its minimum that a coupon gives away; all of it where there is no minimum. */
    private static double discount(Offer offer) {
        var fields = offer.fields();
        double percent = number(fields, "coupon.percentOff");
        double face = number(fields, "coupon.faceValue");
        double minimum = number(fields, "coupon.minSpend");
        return face > 0 ? Math.max(percent, minimum > 0 ? face / minimum : 1) : percent;
    }

    private static double number(Map<String, Object> fields, String field) {
        return fields.get(field) instanceof Number number ? number.doubleValue() : 0;
    }

    private boolean touches(int line, int index, String segment) {
        return touched.computeIfAbsent(
                (long) index * menus.size() + line, key -> segment.isBlank() || source.touches(plan, line, segment));
    }
}
