package promocast.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.ActionSpace;
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
     * @param field what it is about: a field of the offer, such as {@code coupon.minSpend}, or one of line and plan in the
     *     words of the plan file: {@code segment}, {@code platform}, {@code window.startDay}, {@code budget}, ...
     * @param path where that stands in the plan file, such as {@code lines[0].offer.minSpend}
     * @param serious whether the plan cannot be forecast with it
     * @param message what was found and what to do; names the line
     */
    public record Problem(int line, String field, String path, boolean serious, Message message) {}

    /** The problems of a plan, those of the plan first, then line by line. */
    public static List<Problem> check(CampaignPlan plan, ActionSpace actions, Dataset customers) {
        return check(plan, actions, customers, Optional.empty());
    }

    /**
     * The problems of a plan as seen on a day.
     *
     * @param today the day, by which windows lie in the past; empty where that does not matter
     */
    public static List<Problem> check(
            CampaignPlan plan, ActionSpace actions, Dataset customers, Optional<LocalDate> today) {
        var problems = new ArrayList<Problem>();
        whole(plan, problems);
        platforms(plan, problems);
        var left = new Left(customers.rows());
        for (int i = 0; i < plan.lines().size(); i++) {
            new LineCheck(plan, i, problems).all(actions, customers, left, today);
        }
        return List.copyOf(problems);
    }

    /** Which customers no line has taken yet. */
    static final class Left {
        private final boolean[] taken;

        Left(int customers) {
            taken = new boolean[customers];
        }

        /** Takes those selected that are left; returns how many are selected at all and how many were left. */
        int[] take(boolean[] selected) {
            var counts = new int[2];
            for (int i = 0; i < selected.length; i++) {
                if (selected[i]) {
                    counts[0]++;
                    counts[1] += taken[i] ? 0 : 1;
                    taken[i] = true;
                }
            }
            return counts;
        }
    }

    private static void whole(CampaignPlan plan, List<Problem> problems) {
        if (plan.budget() == 0) {
            problems.add(plan("budget", EngineMessage.of("plan.check.noBudget")));
        }
        var economics = plan.economics();
        if (economics.kept() < 0) {
            problems.add(plan(
                    "economics.commission",
                    EngineMessage.of(
                            "plan.check.commission", share(economics.commission()), share(economics.marginRate()))));
        }
    }

    private static void platforms(CampaignPlan plan, List<Problem> problems) {
        plan.platforms().forEach((name, terms) -> {
            if (terms.commission() > plan.economics().marginRate()) {
                problems.add(plan(
                        "platforms." + name + ".commission",
                        EngineMessage.of(
                                "plan.check.platform",
                                name,
                                share(terms.commission()),
                                share(plan.economics().marginRate()))));
            }
        });
    }

    private static Figure share(double value) {
        return Figure.of(Figure.Kind.SHARE, value);
    }

    private static Problem plan(String field, Message message) {
        return new Problem(0, field, field, false, message);
    }
}
