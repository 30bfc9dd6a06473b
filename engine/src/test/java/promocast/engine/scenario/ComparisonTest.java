package promocast.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.Progress;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.KnownShop;
import promocast.engine.whatif.WhatIf;

class ComparisonTest {
    private static final WhatIf WHAT_IF = KnownShop.of(3000, 5).whatIf();
    private static final CampaignPlan FIRST = CampaignPlan.empty("A", "CNY")
            .withLines(List.of(
                    PlanLine.of("recency > 60", Offer.Coupon.of(20, 60)), PlanLine.of("", Offer.Coupon.of(20, 60))));
    private static final CampaignPlan CHEAP = FIRST.withLine(1, PlanLine.of("", Offer.Coupon.of(5, 60)));

    private static Candidate candidate(String letter, CampaignPlan plan) {
        return new Candidate(letter, in -> "plan " + letter, plan, WHAT_IF);
    }

    private static Comparison of(CampaignPlan... plans) {
        var all = new java.util.ArrayList<Candidate>();
        for (var plan : plans) {
            all.add(candidate(String.valueOf((char) ('A' + all.size())), plan));
        }
        return Comparison.of(all, Progress.NONE);
    }

    private static String refusal(Candidate... candidates) {
        var thrown = new BadInputException[1];
        assertThatThrownBy(() -> Comparison.of(List.of(candidates), Progress.NONE))
                .isInstanceOfSatisfying(BadInputException.class, problem -> thrown[0] = problem);
        return thrown[0].explanation().in(Locale.ENGLISH);
    }

    @Test
    void threeScenariosAreComparedWithTheFirst() {
        var added = CHEAP.withLines(List.of(
                CHEAP.lines().get(0),
                PlanLine.of("recency < 5", Offer.Points.times(2)),
                CHEAP.lines().get(1)));
        var comparison = of(FIRST, CHEAP, added);
        assertThat(comparison.others()).hasSize(2);
        assertThat(comparison.others().get(0).changes())
                .extracting(change -> change.label().in(Locale.ENGLISH))
                .containsExactly("Line 2: face value ¥20 → ¥5");
        assertThat(comparison.lines())
                .extracting(Comparison.Row::places)
                .containsExactly(List.of(0, 0, 0), List.of(1, 1, 2), List.of(-1, -1, 1));
        for (int k = 0; k < 2; k++) {
            var fall = comparison.others().get(k).waterfall();
            var extra = comparison.others().get(k).contrast().row(Measure.EXTRA_PROFIT);
            assertThat(fall.from()).isCloseTo(extra.first().value(), within(1e-6));
            assertThat(fall.to()).isCloseTo(extra.second().value(), within(1e-6));
        }
        var profits = comparison.sides().stream()
                .mapToDouble(side -> side.forecast().incremental().profit().value())
                .toArray();
        assertThat(profits[comparison.best()])
                .isEqualTo(java.util.Arrays.stream(profits).max().orElseThrow());
        assertThat(comparison.lead().row(Measure.EXTRA_PROFIT).difference().value())
                .isNotNegative();
    }

    @Test
    void theVerdictSaysWhetherTheDataCanTell() {
        var comparison = of(FIRST, CHEAP);
        var verdict = Verdict.of(comparison);
        var row = comparison.lead().row(Measure.EXTRA_PROFIT);
        assertThat(verdict.chance()).isEqualTo(row.chance());
        assertThat(verdict.kind()).isEqualTo(row.chance() >= Comparison.SURE ? Verdict.Kind.CLEAR : Verdict.Kind.CLOSE);
        assertThat(Verdict.of(of(FIRST, FIRST.withBudget(77))).title().in(Locale.ENGLISH))
                .isEqualTo("A and B come to the same.");
    }

    @Test
    void aSmallChangeIsTooCloseToCall() {
        var close = Verdict.of(of(FIRST, FIRST.withLine(0, PlanLine.of("recency > 60", Offer.Coupon.of(19, 60)))));
        assertThat(close.kind()).isEqualTo(Verdict.Kind.CLOSE);
        assertThat(close.title().in(Locale.ENGLISH)).startsWith("Too close to call between ");
        assertThat(close.reason().in(Locale.ENGLISH)).contains("all differences from", " to ");
        assertThat(close.reason().in(Locale.SIMPLIFIED_CHINESE)).contains("都与您的数据相符");
    }

    @Test
    void aPlanThatGivesLessToSureBuyersIsClearlyBetter() {
        var lavish = FIRST.withEconomics(FIRST.economics().withMessageCost(50));
        var clear = Verdict.of(of(lavish, FIRST));
        assertThat(clear.kind()).isEqualTo(Verdict.Kind.CLEAR);
        assertThat(clear.title().in(Locale.ENGLISH)).matches("B earns ¥.+ more than A and spends ¥.+ less\\.");
        assertThat(clear.reason().in(Locale.ENGLISH)).endsWith("would buy anyway.");
    }

    @Test
    void whatCannotBeComparedIsRefusedInASentence() {
        assertThat(refusal(candidate("A", FIRST))).contains("at least two");
        assertThat(refusal(candidate("A", FIRST), candidate("C", CampaignPlan.empty("x", "CNY"))))
                .startsWith("Scenario C (“plan C”) has no line yet");
        var euros = CampaignPlan.empty("x", "EUR").withLines(FIRST.lines());
        assertThat(refusal(candidate("A", FIRST), candidate("B", euros))).contains("A is in CNY", "B in EUR");
        var other = new Candidate("B", in -> "b", CHEAP, KnownShop.of(500, 6).whatIf());
        assertThat(refusal(candidate("A", FIRST), other)).contains("different models or for different customers");
    }
}
