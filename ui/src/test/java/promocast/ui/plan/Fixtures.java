package promocast.ui.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import promocast.data.ActionSpace;
import promocast.data.CouponShop;
import promocast.data.Message;
import promocast.engine.Interval;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Economics;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.Support;
import promocast.engine.whatif.Totals;
import promocast.ui.Contexts;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Outlook;
import promocast.ui.text.Texts;

/** A plan of two lines with forecasts that add up, for tests of the view models. */
final class Fixtures {
    final RoomContext room;
    final ObjectProperty<Outlook> outlook = new SimpleObjectProperty<>(Outlook.none());
    final ObjectProperty<Optional<PlanContext.Grounds>> grounds = new SimpleObjectProperty<>(Optional.empty());
    final PlanContext context;

    Fixtures(Path folder) {
        room = Contexts.direct(folder);
        context = new PlanContext(room.session(), room.texts(), outlook, grounds);
    }

    static Fixtures planned(Path folder) {
        var fixtures = new Fixtures(folder);
        fixtures.room.session().startPlan(plan(), Texts.message("plan.first.label"));
        return fixtures;
    }

    static CampaignPlan plan() {
        return new CampaignPlan(
                "Spring",
                "CNY",
                30,
                20_000,
                Economics.defaults(),
                List.of(line("history > 200", 20, "Lapsed"), line("", 10, "")),
                new CampaignPlan.Constraints(OptionalDouble.empty(), 1));
    }

    static PlanLine line(String segment, double face, String label) {
        return new PlanLine(
                segment,
                1,
                PlanLine.Pick.BEST,
                Optional.empty(),
                new Offer.Coupon(face, 0, 60, Double.POSITIVE_INFINITY, 14, false),
                false,
                label);
    }

    /** Shows a forecast of the plan of now. */
    void show(Forecast forecast) {
        outlook.set(new Outlook(context.plan(), Optional.of(forecast), false, 12, Optional.empty()));
    }

    static Totals totals(double reach, double profit, double roi) {
        return new Totals(
                Interval.around(reach, 0),
                Interval.around(reach * 0.2, 10),
                Interval.around(reach * 0.1, 10),
                Interval.withheld(),
                Interval.around(reach * 20, 100),
                Interval.around(reach * 20 - profit, 100),
                Interval.exact(reach * 2),
                Interval.around(profit, 500),
                Double.isNaN(roi) ? Interval.withheld() : Interval.around(roi, 0.1));
    }

    static Ledger ledger(double money) {
        return new Ledger(
                new Ledger.Entry(100, 0.4 * money),
                new Ledger.Entry(200, 0.5 * money),
                new Ledger.Entry(300, 0.1 * money),
                new Ledger.Entry(0, 0));
    }

    static LineForecast line(double reach, double profit, boolean beyond) {
        return new LineForecast(
                (long) reach,
                totals(reach, profit, 0.5),
                totals(reach, profit, 0.5),
                ledger(reach * 2),
                new Support(beyond ? 0 : 500, beyond ? 0 : 400, beyond));
    }

    static Forecast forecast(boolean settled, boolean beyond, double firstProfit, Message... warnings) {
        var lines = new ArrayList<LineForecast>();
        lines.add(line(6_000, firstProfit, beyond));
        lines.add(line(2_000, 3_000, false));
        double roi = beyond ? Double.NaN : (firstProfit + 3_000) / 16_000;
        var extra = totals(8_000, firstProfit + 3_000, roi);
        return new Forecast(10_000, extra, extra, lines, ledger(16_000), List.of(warnings), settled);
    }

    /** Levers as the coupon shop has them. */
    static ActionSpace levers() {
        return new ActionSpace(
                List.of(
                        new ActionSpace.Lever(
                                "face",
                                "coupon.faceValue",
                                List.of(),
                                List.of(0.0, 10.0, 20.0, 40.0),
                                List.of(900, 800, 700, 600),
                                0),
                        new ActionSpace.Lever(
                                "points",
                                "points.multiplier",
                                List.of(),
                                List.of(1.0, 2.0, 3.0),
                                List.of(1000, 1000, 1000),
                                1)),
                false);
    }

    static ActionSpace arms() {
        return new ActionSpace(
                List.of(new ActionSpace.Lever(
                        "segment",
                        "arm",
                        List.of("Mens E-Mail", "No E-Mail"),
                        List.of(0.0, 1.0),
                        List.of(500, 510),
                        1)),
                true);
    }

    void ground(ActionSpace actions) {
        grounds.set(Optional.of(new PlanContext.Grounds(actions, CouponShop.generate(300, false, 7))));
    }

    /** A curve that rises to a peak of 100 at 20 and falls beyond. */
    static Curve hill() {
        return new Curve(List.of(point(0, 0), point(10, 80), point(20, 100), point(40, 60)));
    }

    static Curve.Point point(double x, double y) {
        return new Curve.Point(x, Interval.around(y, 5), Interval.withheld(), false);
    }
}
