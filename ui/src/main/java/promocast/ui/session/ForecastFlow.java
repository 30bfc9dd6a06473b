package promocast.ui.session;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;
import promocast.ui.job.Jobs;

/**
 * Keeps the forecast of a session up with its plan: each new plan is answered by the live network at once and by the
 * settled forecast when no newer plan has come meanwhile. The old forecast stays on the screen, marked stale, until
 * then.
 */
public final class ForecastFlow {
    private static final String LIVE = "forecast.live";
    private static final String SETTLED = "forecast.settled";

    private final Session session;
    private final Jobs jobs;
    private final ObservableValue<Optional<CampaignPlan>> plan;

    /** Starts to follow the plan and the model of the session. */
    public ForecastFlow(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
        this.plan = session.planProperty();
        plan.addListener((value, was, now) -> {
            if (!now.equals(was)) {
                forecast();
            }
        });
        session.trainedProperty().addListener((value, was, now) -> forecast());
    }

    private void forecast() {
        session.trainedProperty().get().ifPresent(model -> plan.getValue().ifPresent(now -> forecast(model, now)));
    }

    private void forecast(Trained model, CampaignPlan now) {
        session.outlook(session.outlookProperty().get().waiting(now));
        ask(LIVE, model, now, () -> settle(model, now));
    }

    private void settle(Trained model, CampaignPlan now) {
        if (current(model, now)) {
            ask(SETTLED, model, now, () -> {});
        }
    }

    private void ask(String topic, Trained model, CampaignPlan now, Runnable then) {
        boolean live = topic.equals(LIVE);
        jobs.ask(
                topic,
                progress -> {
                    long start = System.nanoTime();
                    var whatIf = model.whatIf();
                    var forecast = live ? whatIf.live(now) : whatIf.settle(now, progress);
                    return new Answer(forecast, (System.nanoTime() - start) / 1e6);
                },
                answer -> {
                    if (current(model, now) || live && sameModel(model)) {
                        session.outlook(session.outlookProperty().get().with(now, answer.forecast, answer.millis));
                    }
                    then.run();
                },
                failure -> {
                    if (current(model, now)) {
                        session.outlook(session.outlookProperty().get().failing(failure));
                    }
                });
    }

    private record Answer(Forecast forecast, double millis) {}

    private boolean current(Trained model, CampaignPlan now) {
        return sameModel(model) && plan.getValue().equals(Optional.of(now));
    }

    private boolean sameModel(Trained model) {
        return session.trainedProperty().get().equals(Optional.of(model));
    }
}
