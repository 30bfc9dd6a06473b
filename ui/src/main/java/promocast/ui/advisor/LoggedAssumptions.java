package promocast.ui.advisor;

import java.util.Optional;
import promocast.data.campaign.CampaignLog;
import promocast.engine.advise.Assumptions;
import promocast.engine.advise.RepeatedContacts;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Advising;
import promocast.ui.session.Prepared;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** Puts what a log of repeated contacts tells in the place of the usual assumptions, once there is a model. */
final class LoggedAssumptions {
    private final RoomContext room;

    LoggedAssumptions(RoomContext room) {
        this.room = room;
    }

    /** Looks at each new model's log; what the planner has stated stays. */
    void follow() {
        room.session()
                .trainedProperty()
                .subscribe(trained ->
                        trained.map(Trained::data).flatMap(Prepared::log).ifPresent(this::estimate));
    }

    /** Looks at a log. */
    void estimate(CampaignLog log) {
        var plan = room.session().planProperty().getValue();
        if (log.roles().id().isEmpty() || log.roles().time().isEmpty() || plan.isEmpty() || !isUsual(assumptions())) {
            return;
        }
        var options = room.session().advisingProperty().get().options();
        room.jobs()
                .read(
                        Texts.message("advisor.job.assume"),
                        progress -> RepeatedContacts.estimate(log, plan.get(), options),
                        this::take,
                        room.desk()::fail);
    }

    private void take(Optional<Assumptions> found) {
        var advising = room.session().advisingProperty();
        if (isUsual(assumptions())) {
            found.ifPresent(known -> advising.set(advising.get().with(known)));
        }
    }

    private Assumptions assumptions() {
        return room.session().advisingProperty().get().assumptions();
    }

    private static boolean isUsual(Assumptions assumptions) {
        return assumptions.equals(Advising.defaults().assumptions());
    }
}
