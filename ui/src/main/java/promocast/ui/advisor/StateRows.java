package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.engine.advise.Advice;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanLine;
import promocast.ui.session.Standing;
import promocast.ui.text.Texts;

/**
 * Where the campaign stands, in words.
 *
 * @param texts words
 * @param numbers numbers in the currency of the plan
 */
record StateRows(Texts texts, NumberFormatter numbers) {
    /**
     * A fact.
     *
     * @param name what it is
     * @param value its value, in words
     * @param range its range, in words; empty where it has none
     */
    record Fact(String name, String value, String range) {
        static Fact of(String name, String value) {
            return new Fact(name, value, "");
        }

        static Fact of(String name, Shown shown) {
            return new Fact(name, shown.value(), shown.range());
        }
    }

    /**
     * A line and how tired its customers are of messages.
     *
     * @param number from 1
     * @param title what the line is called
     * @param share how tired, 0 to 1
     * @param words the same in words
     */
    record Tired(String number, String title, double share, String words) {}

    /** Extra profit, cost, purchase rate, budget left, period. */
    List<Fact> facts(Optional<CampaignPlan> plan, Optional<Advice> advice, Optional<Standing> standing) {
        var all = new ArrayList<Fact>();
        standing.ifPresent(now -> {
            all.add(Fact.of(texts.get("advisor.state.profit"), numbers.addedMoney(now.profit())));
            all.add(Fact.of(texts.get("advisor.state.cost"), numbers.money(now.cost())));
            all.add(Fact.of(
                    texts.get(now.buys() ? "advisor.state.buyRate" : "advisor.state.clickRate"),
                    numbers.rate(now.rate())));
        });
        advice.map(Advice::state).ifPresent(state -> {
            all.add(Fact.of(
                    texts.get("advisor.state.left"),
                    Double.isInfinite(state.budgetLeft())
                            ? texts.get("advisor.state.unlimited")
                            : numbers.money(state.budgetLeft())));
            all.add(Fact.of(
                    texts.get("advisor.state.period"),
                    texts.get("advisor.state.of", state.period() + 1, state.periods())));
        });
        if (all.isEmpty()) {
            plan.ifPresent(now -> all.add(Fact.of(
                    texts.get("advisor.state.lines"), String.valueOf(now.lines().size()))));
        }
        return all;
    }

    /** The lines of the plan. */
    List<Tired> lines(Optional<CampaignPlan> plan, Optional<Advice> advice) {
        var lines = plan.map(CampaignPlan::lines).orElse(List.of());
        var fatigue = advice.map(one -> one.state().fatigue()).orElse(List.of());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> tired(i, lines.get(i), i < fatigue.size() ? fatigue.get(i) : 0))
                .toList();
    }

    private Tired tired(int index, PlanLine line, double fatigue) {
        var title = line.label().isBlank() ? line.segment() : line.label();
        return new Tired(
                String.valueOf(index + 1),
                title.isBlank() ? texts.get("advisor.line.everyone") : title,
                fatigue,
                numbers.chance(fatigue));
    }
}
