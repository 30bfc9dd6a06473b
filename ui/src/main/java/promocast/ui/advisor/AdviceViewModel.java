package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import promocast.engine.advise.Advice;
import promocast.engine.advise.Aim;
import promocast.ui.chart.LineData;
import promocast.ui.session.AdvisorStep;
import promocast.ui.session.Standing;
import promocast.ui.text.Texts;

/** What the advisor has said, in the words and numbers of the planner. */
final class AdviceViewModel {
    private static final double PERCENT = 100;

    private final AdvisorViewModel model;
    private final AdviceChanges room;
    private final SuggestionViewModel suggestion;
    private final EvidenceViewModel evidence;
    private final LearningViewModel learning;
    private final Texts texts;

    AdviceViewModel(AdvisorViewModel model) {
        this.model = model;
        this.room = new AdviceChanges(model);
        this.suggestion = new SuggestionViewModel(model, room);
        this.evidence = new EvidenceViewModel(model, room);
        this.learning = new LearningViewModel(model);
        this.texts = model.texts();
    }

    Texts texts() {
        return texts;
    }

    AdvisorViewModel model() {
        return model;
    }

    /** The suggested step. */
    SuggestionViewModel suggestion() {
        return suggestion;
    }

    /** What the data say about it. */
    EvidenceViewModel evidence() {
        return evidence;
    }

    /** How it learned, or learns. */
    LearningViewModel learning() {
        return learning;
    }

    /** The tweaks that may be made, best first. */
    ObservableValue<List<AdviceWords.OptionRow>> optionsProperty() {
        return room.bound(
                () -> room.advice().map(one -> room.words().options(one, false)).orElse(List.of()));
    }

    /** The tweaks that may not be made now, with the reason. */
    ObservableValue<List<AdviceWords.OptionRow>> maskedProperty() {
        return room.bound(
                () -> room.advice().map(one -> room.words().options(one, true)).orElse(List.of()));
    }

    /** What the Q-values are about, as the aim says. */
    ObservableValue<String> aimedProperty() {
        return room.bound(() -> {
            var wishes = model.room().session().advisingProperty().get();
            if (wishes.preference().aim() == Aim.AVERAGE) {
                return texts.get("advisor.options.subtitle");
            }
            return wishes.rival()
                    ? texts.get(
                            "advisor.options.rival",
                            Math.round(PERCENT * wishes.game().crossEffect()))
                    : texts.get("advisor.options.worst");
        });
    }

    /** How a run of steps goes or went; empty before the first. */
    ObservableValue<String> runProperty() {
        return room.bound(() -> model.runProperty().get().asked() == 0
                ? ""
                : texts.say(model.runProperty().get().words()));
    }

    /** The steps that were decided and the one that waits. */
    ObservableValue<List<AdviceWords.StepRow>> stepsProperty() {
        return room.bound(this::steps);
    }

    /** Where the campaign stands. */
    ObservableValue<List<StateRows.Fact>> factsProperty() {
        return room.bound(() -> new StateRows(texts, room.words().numbers())
                .facts(model.room().session().planProperty().getValue(), room.advice(), standing()));
    }

    /** The lines with how tired their customers are. */
    ObservableValue<List<StateRows.Tired>> linesProperty() {
        return room.bound(() -> new StateRows(texts, room.words().numbers())
                .lines(model.room().session().planProperty().getValue(), room.advice()));
    }

    /** A headline number of the plan after each step. */
    ObservableValue<Optional<LineData>> storyData(StoryPicture.Measure measure) {
        return room.bound(() -> new StoryPicture(texts, room.words().numbers())
                .of(
                        measure,
                        model.stepsProperty().stream()
                                .map(AdvisorStep::standing)
                                .toList(),
                        standing(),
                        model.decidableProperty().getValue() ? model.effect().map(Effect::after) : Optional.empty()));
    }

    /** The forecast of now, which moves with every edit; before the first one, what the advisor has seen. */
    private Optional<Standing> standing() {
        return model.room()
                .session()
                .outlookProperty()
                .get()
                .forecast()
                .map(Standing::of)
                .or(() -> model.step().map(AdvisorStep::standing));
    }

    /** Number of the step and name of the plan. */
    ObservableValue<String> titleProperty() {
        return room.bound(() -> texts.get("advisor.title", steps().size() + (waiting() ? 0 : 1)));
    }

    /** Name of the plan. */
    ObservableValue<String> planProperty() {
        return room.bound(() -> model.room()
                .session()
                .planName(texts.locale())
                .map(name -> texts.get("advisor.plan", name))
                .orElse(""));
    }

    private List<AdviceWords.StepRow> steps() {
        return room.words().steps(List.copyOf(model.stepsProperty()), model.step());
    }

    private boolean waiting() {
        return room.advice().flatMap(Advice::chosen).isPresent();
    }
}
