package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.chart.LineData;
import promocast.ui.session.Session;
import promocast.ui.text.Texts;

/** How the advisor learned, or learns, in curves. */
final class LearningViewModel {
    private final Session session;
    private final Texts texts;
    private final ObservableValue<List<LearningCurve.Round>> rounds;
    private final List<ObservableValue<?>> kept = new ArrayList<>();

    LearningViewModel(AdvisorViewModel model) {
        this.session = model.room().session();
        this.texts = model.texts();
        this.rounds = model.learning().roundsProperty();
    }

    /** Mean error of the advisor's guesses by practice campaign. */
    ObservableValue<Optional<LineData>> errorData() {
        return bound(() -> new LearningPicture(texts, numbers()).errors(rounds.getValue()));
    }

    /** How often it tries something new, by practice campaign. */
    ObservableValue<Optional<LineData>> triesData() {
        return bound(() -> new LearningPicture(texts, numbers()).tries(rounds.getValue()));
    }

    /** How it learned, or learns. */
    ObservableValue<Optional<LineData>> learningData() {
        return bound(() -> new LearningPicture(texts, numbers())
                .of(rounds.getValue(), session.baselinesProperty().get()));
    }

    /** How many practice campaigns it has run. */
    ObservableValue<String> roundsProperty() {
        return bound(() -> {
            var known = rounds.getValue();
            return known.isEmpty()
                    ? ""
                    : texts.get(
                            "advisor.learning.rounds",
                            numbers().full(known.get(known.size() - 1).number()));
        });
    }

    private NumberFormatter numbers() {
        var currency =
                session.planProperty().getValue().map(CampaignPlan::currency).orElse("");
        return new NumberFormatter(texts.locale(), currency);
    }

    private <T> ObservableValue<T> bound(Callable<T> value) {
        var binding = Bindings.createObjectBinding(
                value, rounds, session.baselinesProperty(), session.planProperty(), texts.localeProperty());
        kept.add(binding);
        return binding;
    }
}
