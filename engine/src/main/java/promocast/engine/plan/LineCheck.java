package promocast.engine.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;

/** Looks for what is wrong with one line of a plan. */
final class LineCheck {
    private final CampaignPlan plan;
    private final int index;
    private final PlanLine line;
    private final List<PlanCheck.Problem> problems;

    /** @param index of the line, from 0 */
    LineCheck(CampaignPlan plan, int index, List<PlanCheck.Problem> problems) {
        this.plan = plan;
        this.index = index;
        this.line = plan.lines().get(index);
        this.problems = problems;
    }

    /** Adds its problems. */
    void all(ActionSpace actions, Dataset customers, PlanCheck.Left left, Optional<LocalDate> today) {
        audience(customers, left);
        setting(actions);
        window(today);
        platforms();
        for (var part : line.offer().parts()) {
            if (part instanceof Offer.Coupon coupon) {
                coupon(coupon);
            } else if (part instanceof Offer.Points points && points.pendingDays() >= points.expiryDays()) {
                note("points.pendingDays", "plan.check.expired", points.pendingDays(), points.expiryDays());
            } else if (part instanceof Offer.Ad ad && ad.frequencyCap() == 0 && ad.bid() > 0) {
                note("ad.frequencyCap", "plan.check.neverSeen");
            }
        }
    }

    private void audience(Dataset customers, PlanCheck.Left left) {
        var segment = selected("segment", line.segment(), customers);
        if (segment.isEmpty()) {
            return;
        }
        if (line.eligible().equals(line.segment())) {
            count(segment.get(), left, "segment", "plan.check.nobody");
            return;
        }
        selected("coupon.firstOrder", line.eligible(), customers)
                .ifPresent(news -> count(news, left, "coupon.firstOrder", "plan.check.nobodyNew"));
    }

    private void count(boolean[] selected, PlanCheck.Left left, String field, String nobody) {
        var counts = left.take(selected);
        if (counts[0] == 0) {
            note(field, nobody);
        } else if (counts[1] == 0) {
            note("segment", "plan.check.taken", counts[0]);
        }
    }

    private Optional<boolean[]> selected(String field, String expression, Dataset customers) {
        try {
            return Optional.of(Segment.parse(expression).select(customers));
        } catch (BadInputException e) {
            wrong(field, e);
            return Optional.empty();
        }
    }

    private void setting(ActionSpace actions) {
        try {
            OfferSetting.of(line, actions);
        } catch (BadInputException e) {
            wrong(isUnderstood(line.withPlatform(Optional.empty()), actions) ? "platform" : "offer", e);
        }
    }

    private static boolean isUnderstood(PlanLine line, ActionSpace actions) {
        try {
            OfferSetting.of(line, actions);
            return true;
        } catch (BadInputException e) {
            return false;
        }
    }

    private void coupon(Offer.Coupon coupon) {
        if (coupon.minSpend() > 0 && coupon.minSpend() < coupon.faceValue()) {
            note(
                    "coupon.minSpend",
                    "whatif.warning.threshold",
                    Figure.price(coupon.minSpend(), plan.currency()),
                    Figure.price(coupon.faceValue(), plan.currency()));
        }
        if (coupon.percentOff() > 0 && coupon.maxDiscount() == 0) {
            note("coupon.maxDiscount", "plan.check.nothingOff");
        }
    }

    private void window(Optional<LocalDate> today) {
        var window = line.window();
        if (window.startDay() >= plan.horizonDays()) {
            note("window.startDay", "plan.check.outside", window.startDay(), plan.horizonDays());
            return;
        }
        var last = plan.startDate()
                .map(day -> day.plusDays(window.startDay() + (long) window.daysWithin(plan.horizonDays()) - 1));
        if (last.isPresent() && today.isPresent() && last.get().isBefore(today.get())) {
            note("window.startDay", "plan.check.past", last.get().toString());
        }
    }

    private void platforms() {
        var seen = new HashSet<String>();
        line.platform().ifPresent(seen::add);
        for (var name : line.alsoOn()) {
            if (!seen.add(name)) {
                note("alsoOn", "plan.check.twice", name);
            }
        }
    }

    private void note(String field, String key, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = index + 1;
        System.arraycopy(args, 0, all, 1, args.length);
        add(field, false, EngineMessage.of(key, all));
    }

    private void wrong(String field, BadInputException problem) {
        add(field, true, EngineMessage.of("whatif.line", index + 1, problem.explanation()));
    }

    private void add(String field, boolean serious, Message message) {
        problems.add(new PlanCheck.Problem(index + 1, field, path(field), serious, message));
    }

    private String path(String field) {
        var start = "lines[" + index + "].";
        if (OfferField.find(field).isEmpty()) {
            return start + field;
        }
        var key = field.substring(field.indexOf('.') + 1);
        if (!(line.offer() instanceof Offer.Bundle bundle)) {
            return start + "offer." + key;
        }
        int at = 0;
        while (at < bundle.offers().size() - 1
                && !OfferFields.kind(bundle.offers().get(at)).equals(OfferField.kind(field))) {
            at++;
        }
        return start + "offer.offers[" + at + "]." + key;
    }
}
