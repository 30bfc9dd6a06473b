package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import promocast.data.CancelledException;
import promocast.data.UnanswerableException;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Advisor;
import promocast.engine.advise.Baselines;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.Totals;
import promocast.ui.session.Advising;
import promocast.ui.text.Texts;

/**
 * An advisor that raises the face value of the only line by 5 up to {@code best}; pinned lines and rejected edits are left
 * alone. From question {@code slow} on it practises until it is cancelled or {@code ready} opens.
 */
final class ScriptedAdvisor {
    static final String FACE = "coupon.faceValue";

    final List<Set<PlanEdit>> rejectedSeen = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch ready = new CountDownLatch(1);
    volatile boolean cancels;
    volatile boolean breaks;
    volatile double best = 40;
    volatile boolean supported = true;
    volatile int slow = Integer.MAX_VALUE;
    volatile String nothing = "advise.reason.nothing";

    /** The plan that it is about: a coupon of 10 for everybody. */
    static CampaignPlan plan() {
        var offer = new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false);
        var line = new PlanLine("", 1, PlanLine.Pick.BEST, Optional.empty(), offer, false, "");
        return new CampaignPlan(
                "Spring",
                "CNY",
                14,
                1000,
                Economics.defaults(),
                List.of(line),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    static double face(CampaignPlan plan) {
        return (Double) plan.lines().get(0).offer().fields().get(FACE);
    }

    AdvisorSource source() {
        var some = Interval.around(5, 1);
        return new AdvisorSource(
                this::said,
                (plan, advising, progress) -> new Baselines(
                        some,
                        some,
                        some,
                        new Baselines.Exact(Optional.of(some), Texts.message("advisor.later.reason")),
                        some,
                        Texts.message("advisor.later.reason")),
                (plan, progress) -> forecast(plan),
                (plan, line, field, progress) ->
                        new Effect.Curves(new Curve(List.of()), new Curve(List.of()), true, List.of()),
                (plan, options, progress) -> {
                    throw new UnanswerableException(Texts.message("advisor.later.reason"));
                });
    }

    private AdvisorSource.Said said(CampaignPlan plan, Advising advising, Advisor.Watcher watcher) {
        var rejected = advising.preference().feedback().rejected(plan);
        rejectedSeen.add(rejected);
        if (cancels) {
            throw new CancelledException();
        }
        if (breaks) {
            throw new IllegalStateException("broken");
        }
        if (rejectedSeen.size() >= slow) {
            practise(watcher);
        }
        return new AdvisorSource.Said(advice(plan, rejected), List.of(1.0, 2.0), List.of(2.0, 3.0));
    }

    private void practise(Advisor.Watcher watcher) {
        for (int number = 1; ready.getCount() > 0; number++) {
            watcher.checkCancelled();
            if (number < 500) {
                watcher.episode(number, number, 1.0 / number, 1.0 / number);
            }
            Thread.onSpinWait();
        }
    }

    private Advice advice(CampaignPlan plan, Set<PlanEdit> rejected) {
        double face = face(plan);
        PlanEdit edit = new PlanEdit.SetLever(0, FACE, face + 5);
        boolean open =
                face < best && !rejected.contains(edit) && !plan.lines().get(0).pinned();
        var option = new Advice.Option(
                Optional.of(edit),
                Texts.message("advisor.accept.name"),
                0,
                100,
                Interval.around(100, 40),
                100,
                !open,
                open ? Optional.empty() : Optional.of(Texts.message("advisor.reject.name")));
        return new Advice(
                new Advice.State(0, 4, 1000, List.of(0.2)),
                List.of(option),
                open ? Optional.of(0) : Optional.empty(),
                Interval.around(100, 40),
                Optional.empty(),
                supported,
                new Advice.Why(
                        open ? Texts.message("advisor.idle.reason") : promocast.engine.EngineMessage.of(nothing),
                        List.of(),
                        Texts.message("advisor.idle.reason")));
    }

    private static Forecast forecast(CampaignPlan plan) {
        var value = Interval.exact(face(plan));
        var totals = new Totals(value, value, value, value, value, value, value, value, value);
        var none = new Ledger.Entry(0, 0);
        return new Forecast(100, totals, totals, List.of(), new Ledger(none, none, none, none), List.of(), true);
    }
}
