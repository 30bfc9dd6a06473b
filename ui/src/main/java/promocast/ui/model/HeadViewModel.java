package promocast.ui.model;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.engine.format.NumberFormatter;
import promocast.engine.model.ForecastModel;
import promocast.ui.model.ModelViewModel.State;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** The words at the head of the model room. */
final class HeadViewModel {
    private final ModelViewModel model;
    private final Texts texts;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<Message>> step = new ReadOnlyObjectWrapper<>(Optional.empty());

    HeadViewModel(ModelViewModel model) {
        this.model = model;
        this.texts = model.texts();
        model.jobProperty().subscribe(job -> {
            fraction.unbind();
            step.unbind();
            fraction.set(0);
            step.set(Optional.empty());
            job.ifPresent(one -> {
                fraction.bind(Bindings.max(0, one.fractionProperty()));
                step.bind(one.stepProperty());
            });
        });
    }

    /** What the room is about now. */
    ObservableValue<String> title() {
        return Bindings.createStringBinding(
                () -> switch (state()) {
                    case EMPTY, READY_TO_TRAIN -> texts.get("model.title.none");
                    case TRAINING -> texts.get("model.title.training");
                    case CANCELLED -> texts.get("model.title.cancelled");
                    case FAILED -> texts.get("model.title.failed");
                    case READY ->
                        texts.get(
                                "model.title.ready",
                                model.shownProperty().get().map(Trained::number).orElse(1));
                },
                model.stateProperty(),
                model.shownProperty(),
                texts.localeProperty());
    }

    /** What is being done; empty while nothing is. */
    ObservableValue<String> step() {
        return texts.saying(step);
    }

    /** Share that is done, 0 to 1. */
    ObservableValue<Number> fraction() {
        return fraction;
    }

    /** The same in words. */
    ObservableValue<String> percent() {
        return fraction.map(share -> Math.round(share.doubleValue() * 100) + "%");
    }

    /** How long it will take; empty while unknown. */
    ObservableValue<String> left() {
        return Bindings.createStringBinding(
                () -> model.secondsLeft()
                        .map(seconds -> texts.get("model.left", seconds))
                        .orElse(""),
                fraction,
                texts.localeProperty());
    }

    /** Rows behind the model, or that nothing was lost. */
    ObservableValue<String> note() {
        return Bindings.createStringBinding(
                this::makeNote, model.stateProperty(), model.shownProperty(), texts.localeProperty());
    }

    /** Whether a training runs. */
    ObservableValue<Boolean> training() {
        return model.stateProperty().map(now -> now == State.TRAINING);
    }

    /** Whether one can be started. */
    ObservableValue<Boolean> startable() {
        return model.stateProperty().map(now -> now != State.TRAINING && now != State.EMPTY);
    }

    /** Whether training is what the planner should do next. */
    ObservableValue<Boolean> primary() {
        return model.stateProperty().map(now -> now != State.READY);
    }

    /** Name of the button that trains. */
    ObservableValue<String> trainName() {
        return Bindings.createStringBinding(
                () -> texts.get(model.shownProperty().get().isPresent() ? "model.again.name" : "model.train.name"),
                model.shownProperty(),
                texts.localeProperty());
    }

    private State state() {
        return model.stateProperty().get();
    }

    private String makeNote() {
        if (state() == State.CANCELLED) {
            return texts.get("model.note.cancelled");
        }
        if (state() != State.READY) {
            return "";
        }
        var numbers = new NumberFormatter(texts.locale(), "");
        return model.shownProperty()
                .get()
                .map(Trained::model)
                .map(ForecastModel::evaluation)
                .map(eval ->
                        texts.get("model.note.rows", numbers.full(eval.trainRows()), numbers.full(eval.testRows())))
                .orElse("");
    }
}
