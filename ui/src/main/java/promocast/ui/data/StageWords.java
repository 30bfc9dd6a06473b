package promocast.ui.data;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import promocast.ui.control.Condition;
import promocast.ui.job.Failure;
import promocast.ui.job.Stage;
import promocast.ui.text.Texts;

/** What a part of the room shows while something is found out for it. */
final class StageWords {
    private StageWords() {}

    /**
     * The condition of a part.
     *
     * @param stage what is found out for it
     * @param known whether there is an answer, be it an old one
     * @param stale whether the answer is of an earlier decision
     */
    static ObjectBinding<Condition> condition(
            Stage<?> stage, ObservableValue<Boolean> known, ObservableValue<Boolean> stale) {
        return Bindings.createObjectBinding(
                () -> condition(stage, known.getValue(), stale.getValue()), stage.stateProperty(), known, stale);
    }

    private static Condition condition(Stage<?> stage, boolean known, boolean stale) {
        return switch (stage.stateProperty().get()) {
            case UNDER_WAY -> known ? new Condition.Stale() : new Condition.Loading(stage.title());
            case STOPPED ->
                new Condition.Told(
                        Condition.Tone.EMPTY,
                        Texts.message("data.stage.stopped"),
                        Texts.message("data.stage.stopped.why"),
                        Optional.of(new Condition.Act(Texts.message("data.stage.again"), stage::again)));
            case FAILED ->
                new Condition.Told(
                        Condition.Tone.FAILED,
                        Texts.message("data.stage.failed"),
                        stage.failure().map(Failure::what).orElseGet(() -> Texts.message("failure.unexpected")),
                        Optional.of(new Condition.Act(Texts.message("data.stage.again"), stage::again)));
            case IDLE -> known ? Condition.ready() : new Condition.Loading(stage.title());
            case DONE -> stale ? new Condition.Stale() : Condition.ready();
        };
    }
}
