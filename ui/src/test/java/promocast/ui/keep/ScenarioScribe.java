package promocast.ui.keep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import promocast.data.CouponShop;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.read.FileSource;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.ui.Contexts;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Source;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** A planner at work in a process of its own, which a test ends without a warning. */
final class ScenarioScribe {
    static final CampaignPlan PLAN =
            CampaignPlan.empty("Spring", "CNY").withLines(List.of(PlanLine.of("", Offer.Coupon.of(10, 60))));

    private ScenarioScribe() {}

    /** Argument: the folder. Says after each edit how often it has edited. */
    public static void main(String[] args) {
        var room = room(Path.of(args[0]), Runnable::run);
        work(room);
        room.session().scenarios().duplicate(0, "Bolder");
        room.session().scenarios().note(1, "try this first");
        for (int k = 1; ; k++) {
            room.session().edit(new PlanEdit.SetBudget(k));
            System.out.println(k);
        }
    }

    /** A context whose scenarios are kept in a folder. */
    static RoomContext room(Path folder, Executor writer) {
        var room = Contexts.direct(folder.resolve("settings"));
        new ScenarioKeeper(
                room,
                writer,
                (plan, model) -> plan.name().equals("Foreign")
                        ? Optional.of(Texts.message("scenario.noPlan"))
                        : Optional.<Message>empty());
        open(room, Optional.of(folder.resolve("shop.csv")));
        return room;
    }

    static void open(RoomContext room, Optional<Path> file) {
        Dataset table = CouponShop.generate(20, false, 1);
        var source = new Source(
                Texts.message("session.file", "shop.csv"),
                file.map(FileSource::new),
                table,
                Optional.of(CouponShop.roles()),
                0);
        room.session().open(source);
    }

    /** A model comes into use and a first plan is there, unless kept ones are. */
    static void work(RoomContext room) {
        room.session().use(new Trained(1, null, null, null));
        if (room.session().planProperty().getValue().isEmpty()) {
            room.session().startPlan(PLAN, Texts.message("plan.first.label"));
        }
    }
}
