package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.advise.Advice;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.session.AdvisorStep;
import promocast.ui.text.Texts;

/** What the view models of the room share: what the advisor has said last, and values that follow all that can change. */
final class AdviceChanges {
    private final AdvisorViewModel model;
    private final Texts texts;
    private final Observable[] changes;
    private final List<ObservableValue<?>> kept = new ArrayList<>();

    AdviceChanges(AdvisorViewModel model) {
        this.model = model;
        this.texts = model.texts();
        var session = model.room().session();
        this.changes = new Observable[] {
            model.toldProperty(),
            model.stepsProperty(),
            model.stateProperty(),
            session.baselinesProperty(),
            session.planProperty(),
            session.outlookProperty(),
            session.advisingProperty(),
            model.runProperty(),
            texts.localeProperty()
        };
    }

    /** What the advisor has said about the step that waits. */
    Optional<Advice> advice() {
        return model.step().map(AdvisorStep::advice);
    }

    /** Words in the language and numbers in the currency of now. */
    AdviceWords words() {
        var currency = model.room()
                .session()
                .planProperty()
                .getValue()
                .map(CampaignPlan::currency)
                .orElse("");
        return new AdviceWords(texts, new NumberFormatter(texts.locale(), currency));
    }

    /** A value that is worked out anew whenever anything in the room changes. */
    <T> ObservableValue<T> bound(Callable<T> value) {
        var binding = Bindings.createObjectBinding(value, changes);
        kept.add(binding);
        return binding;
    }
}
