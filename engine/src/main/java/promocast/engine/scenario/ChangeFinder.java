package promocast.engine.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.FieldWords;
import promocast.engine.plan.OfferFields;
import promocast.engine.plan.PlanLine;

/** Looks for what differs between two plans whose lines are paired. */
final class ChangeFinder {
    private static final String OFFER_VALUE = "coupon.faceValue";
    private static final String OFFER_PERCENT = "coupon.percentOff";

    private final CampaignPlan first;
    private final CampaignPlan second;
    private final List<LinePairs.Slot> slots;
    private final List<PlanChange> found = new ArrayList<>();

    ChangeFinder(CampaignPlan first, CampaignPlan second, List<LinePairs.Slot> slots) {
        this.first = first;
        this.second = second;
        this.slots = slots;
    }

    List<PlanChange> all() {
        for (int slot = 0; slot < slots.size(); slot++) {
            slot(slot);
        }
        if (isReordered()) {
            add(PlanChange.Kind.ORDER, -1, "", EngineMessage.of("scenario.change.order"));
        }
        if (!first.economics().equals(second.economics())) {
            add(PlanChange.Kind.ECONOMICS, -1, "", EngineMessage.of("scenario.change.economics"));
        }
        return found;
    }

    private void slot(int slot) {
        var pair = slots.get(slot);
        if (pair.first() < 0) {
            add(PlanChange.Kind.ADD, slot, "", EngineMessage.of("scenario.change.add", pair.second() + 1));
        } else if (pair.second() < 0) {
            add(PlanChange.Kind.REMOVE, slot, "", EngineMessage.of("scenario.change.remove", pair.first() + 1));
        } else {
            line(slot, first.lines().get(pair.first()), second.lines().get(pair.second()));
        }
    }

    private void line(int slot, PlanLine before, PlanLine after) {
        int number = slots.get(slot).second() + 1;
        if (!before.segment().equals(after.segment())) {
            add(PlanChange.Kind.SEGMENT, slot, "", EngineMessage.of("scenario.change.segment", number));
        }
        if (before.share() != after.share()) {
            field(slot, "share", share(before.share()), share(after.share()));
        }
        if (before.pick() != after.pick()) {
            field(slot, "pick", pick(before), pick(after));
        }
        if (!before.platform().equals(after.platform())) {
            field(slot, "platform", platform(before), platform(after));
        }
        if (!before.window().equals(after.window())) {
            field(slot, "window.startDay", window(before), window(after));
        }
        if (!before.alsoOn().equals(after.alsoOn())) {
            field(slot, "alsoOn", String.join(", ", before.alsoOn()), String.join(", ", after.alsoOn()));
        }
        offer(slot, before, after);
    }

    private static Object window(PlanLine line) {
        var window = line.window();
        return window.isOpen()
                ? EngineMessage.of("plan.value.from", window.startDay())
                : EngineMessage.of("plan.value.window", window.startDay(), window.days());
    }

    private void offer(int slot, PlanLine before, PlanLine after) {
        var was = OfferFields.values(before.offer());
        var now = OfferFields.values(after.offer());
        if (!was.keySet().equals(now.keySet()) || isExchanged(was, now) || setsToUnknown(now, was)) {
            if (!before.offer().equals(after.offer())) {
                add(
                        PlanChange.Kind.OFFER,
                        slot,
                        "",
                        EngineMessage.of(
                                "scenario.change.offer", slots.get(slot).second() + 1));
            }
            return;
        }
        now.forEach((name, value) -> {
            if (!value.equals(was.get(name))) {
                field(slot, name, value(name, was.get(name)), value(name, value));
            }
        });
    }

    /** Whether money off becomes a percentage off or the other way round: one change, as one rules out the other. */
    private static boolean isExchanged(Map<String, Object> was, Map<String, Object> now) {
        return was.containsKey(OFFER_VALUE)
                && !was.get(OFFER_VALUE).equals(now.get(OFFER_VALUE))
                && !was.get(OFFER_PERCENT).equals(now.get(OFFER_PERCENT));
    }

    /** Whether a value becomes one that no edit of a single field can set. */
    private static boolean setsToUnknown(Map<String, Object> now, Map<String, Object> was) {
        return now.entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof Double number
                        && number.isNaN()
                        && !entry.getValue().equals(was.get(entry.getKey())));
    }

    private void field(int slot, String field, Object before, Object after) {
        int number = slots.get(slot).second() + 1;
        add(
                PlanChange.Kind.FIELD,
                slot,
                field,
                EngineMessage.of("scenario.change.field", number, FieldWords.name(field), before, after));
    }

    private Object value(String field, Object value) {
        return FieldWords.value(field, value, second.currency());
    }

    private static Object share(double share) {
        return Figure.of(Figure.Kind.SHARE, share);
    }

    private static Message pick(PlanLine line) {
        return EngineMessage.of("scenario.value." + line.pick().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Object platform(PlanLine line) {
        return line.platform().map(Object.class::cast).orElseGet(() -> EngineMessage.of("scenario.value.any"));
    }

    private boolean isReordered() {
        int last = -1;
        for (var slot : slots) {
            if (slot.first() >= 0 && slot.second() >= 0) {
                if (slot.first() < last) {
                    return true;
                }
                last = slot.first();
            }
        }
        return false;
    }

    private void add(PlanChange.Kind kind, int slot, String field, Message label) {
        found.add(new PlanChange(kind, slot, field, label));
    }
}
