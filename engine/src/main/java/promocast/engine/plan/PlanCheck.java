package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;
import promocast.data.ActionSpace;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.engine.EngineMessage;
import promocast.engine.format.Figure;

/** Looks for what is wrong with a plan before it is forecast: all of it at once, where a forecast stops at the first. */
public final class PlanCheck {
    private PlanCheck() {}

    /**
     * Something wrong with a plan.
     *
     * @param line number of the line, from 1; 0 for the plan as a whole
     * @param field what it is about, in the words of the plan file: {@code segment}, {@code platform}, {@code offer}, ...
     * @param serious whether the plan cannot be forecast with it
     * @param message what was found and what to do
     */
    public record Problem(int line, String field, boolean serious, Message message) {}

    /** The problems of a plan, line by line. */
    public static List<Problem> check(CampaignPlan plan, ActionSpace actions, Dataset customers) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < plan.lines().size(); i++) {
            var line = plan.lines().get(i);
            segment(i + 1, line, customers, problems);
            setting(i + 1, line, actions, problems);
            threshold(i + 1, line, plan.currency(), problems);
        }
        return List.copyOf(problems);
    }

    private static void segment(int number, PlanLine line, Dataset customers, List<Problem> problems) {
        try {
            var selected = Segment.parse(line.segment()).select(customers);
            var nobody = true;
            for (boolean belongs : selected) {
                nobody &= !belongs;
            }
            if (nobody) {
                problems.add(new Problem(number, "segment", false, EngineMessage.of("plan.check.nobody", number)));
            }
        } catch (BadInputException e) {
            problems.add(new Problem(number, "segment", true, ofLine(number, e)));
        }
    }

    private static void setting(int number, PlanLine line, ActionSpace actions, List<Problem> problems) {
        try {
            OfferSetting.of(line, actions);
        } catch (BadInputException e) {
            problems.add(new Problem(number, field(line, actions), true, ofLine(number, e)));
        }
    }

    /** The platform, if the offer is understood without it. */
    private static String field(PlanLine line, ActionSpace actions) {
        try {
            OfferSetting.of(line.withPlatform(java.util.Optional.empty()), actions);
            return "platform";
        } catch (BadInputException e) {
            return "offer";
        }
    }

    private static void threshold(int number, PlanLine line, String currency, List<Problem> problems) {
        for (var part : line.offer().parts()) {
            if (part instanceof Offer.Coupon coupon
                    && coupon.minSpend() > 0
                    && coupon.minSpend() < coupon.faceValue()) {
                problems.add(new Problem(
                        number,
                        "minSpend",
                        false,
                        EngineMessage.of(
                                "whatif.warning.threshold",
                                number,
                                Figure.price(coupon.minSpend(), currency),
                                Figure.price(coupon.faceValue(), currency))));
            }
        }
    }

    private static Message ofLine(int number, BadInputException e) {
        return EngineMessage.of("whatif.line", number, e.explanation());
    }
}
