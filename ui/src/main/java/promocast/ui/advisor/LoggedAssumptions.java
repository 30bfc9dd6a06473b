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

/**
 * Puts what a log of repeated contacts tells in the place of the usual assumptions, once there are a model and a plan; anew
 * where another horizon makes the plan's periods longer or shorter.
 */
final class LoggedAssumptions {
    private final RoomContext room;
    private Optional<CampaignLog> log = Optional.empty();
    private Optional<Assumptions> taken = Optional.empty();
    private double days = Double.NaN;

    LoggedAssumptions(RoomContext room) {
        this.room = room;
    }

    /** Looks at each new model's log; what the planner has stated stays. */
    void follow() {
        room.session().trainedProperty().subscribe(trained -> {
            log = trained.map(Trained::data).flatMap(Prepared::log);
            days = Double.NaN;
            log.ifPresent(this::estimate);
        });
        room.session().planProperty().addListener((value, was, now) -> log.ifPresent(this::estimate));
    }

    /** Looks at a log, unless it was looked at for periods of the same length. */
    void estimate(CampaignLog known) {
        var plan = room.session().planProperty().getValue();
        if (known.roles().id().isEmpty() || known.roles().time().isEmpty() || plan.isEmpty() || isStated()) {
            return;
        }
        var options = room.session()
                .advisingProperty()
                .get()
                .options()
                .withAssumptions(Advising.defaults().assumptions());
        double length = options.periodDays(plan.get());
        if (length == days) {
            return;
        }
        days = length;
        room.jobs()
                .read(
                        Texts.message("advisor.job.assume"),
                        progress -> RepeatedContacts.estimate(known, plan.get(), options),
                        this::take,
                        room.desk()::fail);
    }

    private void take(Optional<Assumptions> found) {
        var advising = room.session().advisingProperty();
        if (!isStated() && found.isPresent()) {
            taken = found;
            advising.set(advising.get().with(found.get()));
        }
    }

    /** Whether the assumptions of now are neither the usual ones nor those of a log. */
    private boolean isStated() {
        var now = room.session().advisingProperty().get().assumptions();
        return !now.equals(Advising.defaults().assumptions()) && !taken.equals(Optional.of(now));
    }
}
