package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.engine.advise.Aim;
import promocast.engine.advise.game.DiscountGame;
import promocast.engine.advise.game.GameOptions;
import promocast.engine.advise.game.LevelResponse;
import promocast.engine.format.NumberFormatter;
import promocast.ui.control.Condition;
import promocast.ui.job.Failure;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

/** Plays the plan of now against a rival when the planner asks, and again when an assumption changes. */
final class GameViewModel {
    private final RoomContext room;
    private final ObservableValue<Optional<AdvisorSource>> source;
    private final ObservableValue<GameOptions> options;
    private final ObservableValue<Boolean> counts;
    private final ReadOnlyObjectWrapper<Optional<DiscountGame>> game = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> playing = new ReadOnlyObjectWrapper<>(false);
    private final ObservableValue<Condition> condition;
    private int asked;

    GameViewModel(RoomContext room, ObservableValue<Optional<AdvisorSource>> source) {
        this.room = room;
        this.source = source;
        this.options = room.session().advisingProperty().map(now -> now.game());
        this.counts = room.session()
                .advisingProperty()
                .map(now -> now.rival() && now.preference().aim() == Aim.WORST_CASE);
        this.condition = Bindings.createObjectBinding(this::condition, game, problem, playing);
        room.session().planProperty().addListener((value, was, now) -> forget());
    }

    Texts texts() {
        return room.texts();
    }

    /** What is assumed. */
    GameOptions options() {
        return options.getValue();
    }

    ObservableValue<GameOptions> optionsProperty() {
        return options;
    }

    /** Whether the advisor aims at the worst that this rival can do. */
    ObservableValue<Boolean> countsProperty() {
        return counts;
    }

    /** Makes the advisor aim at the worst that this rival can do, or no longer count the rival in. */
    void count(boolean rival) {
        new Wishes(room.session()).rival(rival);
    }

    /** The game that was played last for the plan of now. */
    ReadOnlyObjectProperty<Optional<DiscountGame>> gameProperty() {
        return game.getReadOnlyProperty();
    }

    /** Whether there is a game to show, or why not. */
    ObservableValue<Condition> conditionProperty() {
        return condition;
    }

    /** Takes another assumption, and plays again if a game was played. */
    void change(GameOptions changed) {
        room.session()
                .advisingProperty()
                .set(room.session().advisingProperty().get().with(changed));
        if (game.get().isPresent() || problem.get().isPresent()) {
            play();
        }
    }

    /** Takes the rival's levels as they were typed, such as {@code 0, 10, 20}; what cannot be understood is told. */
    void levels(String typed) {
        var levels = new ArrayList<Double>();
        try {
            for (var part : typed.split("[,;，；\\s]+")) {
                if (!part.isBlank()) {
                    levels.add(Double.parseDouble(part));
                }
            }
            change(options().withRivalLevels(levels));
        } catch (IllegalArgumentException wrong) {
            game.set(Optional.empty());
            problem.set(Optional.of(Texts.message("advisor.game.levelsWrong", typed)));
        }
    }

    /** Plays the plan of now. */
    void play() {
        var plan = room.session().planProperty().getValue();
        var engine = source.getValue();
        if (plan.isEmpty() || engine.isEmpty()) {
            return;
        }
        int number = ++asked;
        var assumed = options();
        playing.set(true);
        problem.set(Optional.empty());
        room.jobs()
                .read(
                        Texts.message("advisor.game.job"),
                        progress -> engine.get().game().of(plan.get(), assumed, progress),
                        played -> {
                            if (number == asked) {
                                playing.set(false);
                                game.set(Optional.of(played));
                            }
                        },
                        failure -> {
                            if (number == asked) {
                                failed(failure);
                            }
                        });
    }

    /** A level in words. */
    String level(DiscountGame of, LevelResponse response) {
        Object words = of.level(response.level());
        return words instanceof Localised said ? said.in(texts().locale()) : String.valueOf(words);
    }

    /** Money in words. */
    String money(DiscountGame of, double value) {
        return new NumberFormatter(texts().locale(), of.currency()).money(value);
    }

    private void failed(Failure failure) {
        playing.set(false);
        game.set(Optional.empty());
        problem.set(Optional.of(failure.what()));
    }

    private void forget() {
        asked++;
        playing.set(false);
        game.set(Optional.empty());
        problem.set(Optional.empty());
    }

    private Condition condition() {
        if (problem.get().isPresent()) {
            return new Condition.Told(
                    Condition.Tone.WITHHELD,
                    Texts.message("advisor.game.noGame"),
                    problem.get().get(),
                    Optional.empty());
        }
        if (playing.get()) {
            return game.get().isPresent()
                    ? new Condition.Stale()
                    : new Condition.Loading(Texts.message("advisor.game.job"));
        }
        return game.get().isPresent()
                ? Condition.ready()
                : new Condition.Told(
                        Condition.Tone.EMPTY,
                        Texts.message("advisor.game.idle.title"),
                        Texts.message("advisor.game.idle.reason"),
                        Optional.empty());
    }
}
