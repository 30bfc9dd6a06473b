package promocast.ui.advisor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import promocast.data.Message;
import promocast.engine.Interval;
import promocast.engine.advise.Advice;
import promocast.ui.chart.BarData;
import promocast.ui.chart.LineData;
import promocast.ui.control.Condition;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** The suggested step in words, numbers and pictures: what it adds, whom it is for, and why nothing is suggested. */
final class SuggestionViewModel {
    private final AdvisorViewModel model;
    private final AdviceChanges room;
    private final Texts texts;

    SuggestionViewModel(AdvisorViewModel model, AdviceChanges room) {
        this.model = model;
        this.room = room;
        this.texts = model.texts();
    }

    /** What is suggested. */
    ObservableValue<String> suggestionProperty() {
        return room.bound(() -> model.suggestion()
                .map(option -> texts.say(option.label()))
                .orElseGet(() -> texts.get("advisor.suggest.nothing")));
    }

    /** Why, in a sentence. */
    ObservableValue<String> reasonProperty() {
        return room.bound(
                () -> room.advice().map(one -> texts.say(one.reason())).orElse(""));
    }

    /** Whom it is for, what it does to them, what they cost, a sentence each. */
    ObservableValue<List<String>> customersProperty() {
        return room.bound(() -> room.advice()
                .map(one -> one.why().customers().stream().map(texts::say).toList())
                .orElse(List.of()));
    }

    /** Why nothing is suggested, and what can be done about it; ready where something is. */
    ObservableValue<Condition> nothingProperty() {
        return room.bound(() -> room.advice()
                .filter(one -> one.chosen().isEmpty())
                .<Condition>map(one -> new Condition.Told(
                        Condition.Tone.WITHHELD,
                        Texts.message("advisor.suggest.nothing"),
                        one.reason(),
                        wayOut(one.reason())))
                .orElseGet(Condition::ready));
    }

    private Optional<Condition.Act> wayOut(Message reason) {
        var desk = model.room().desk();
        if (reason.key().endsWith(".masked")) {
            return Optional.of(new Condition.Act(
                    Texts.message("advisor.edit.rules"), () -> desk.lay(new RulesSheet(model.room()))));
        }
        return reason.key().endsWith(".noBudget") || reason.key().endsWith(".lineless")
                ? Optional.of(new Condition.Act(Texts.message("advisor.toPlan"), () -> desk.go(RoomId.PLAN)))
                : Optional.empty();
    }

    /** What it adds, in words. */
    ObservableValue<String> gainProperty() {
        return room.bound(
                () -> gain().map(one -> room.words().numbers().addedMoney(one).value())
                        .orElse("–"));
    }

    /** The range of what it adds. */
    ObservableValue<String> gainRangeProperty() {
        return room.bound(
                () -> gain().map(one -> room.words().numbers().addedMoney(one).range())
                        .orElse(""));
    }

    /** Chance that it helps, in words. */
    ObservableValue<String> chanceProperty() {
        return room.bound(() -> gain().map(one -> room.words().chance(one)).orElse("–"));
    }

    /** Campaign cost that it adds, in words. */
    ObservableValue<String> costProperty() {
        return room.bound(() -> effect(one -> room.words()
                .numbers()
                .addedMoney(Interval.exact(one.addedCost()))
                .value()));
    }

    /** Buyers that it adds, in words. */
    ObservableValue<String> buyersProperty() {
        return room.bound(() -> effect(one -> room.words()
                .numbers()
                .addedCount(Interval.exact(one.addedBuyers()))
                .value()));
    }

    /** A line along the lever that the suggestion moves; empty where it moves none with numbers. */
    ObservableValue<Optional<LineData>> alongData(boolean rate) {
        return room.bound(() ->
                along().flatMap(one -> new AlongPicture(texts, room.words().numbers()).of(one, rate)));
    }

    /** The same where the lever has names. */
    ObservableValue<Optional<BarData>> namedData(boolean rate) {
        return room.bound(() ->
                along().flatMap(one -> new NamedPicture(texts, room.words().numbers()).of(one, rate)));
    }

    /** Whether there is a line or bars along the lever that the suggestion moves. */
    ObservableValue<Boolean> alongShownProperty() {
        return room.bound(
                () -> along().filter(one -> one.curves().rate().points().size() > 1
                                || one.curves().profit().points().size() > 1)
                        .isPresent());
    }

    /** Extra profit by period, now and with the suggestion. */
    ObservableValue<Optional<BarData>> periodData() {
        return room.bound(() -> model.toldProperty()
                .get()
                .map(now -> now.answer().said())
                .filter(one -> one.advice().chosen().isPresent())
                .flatMap(new PeriodPicture(texts, room.words().numbers())::of));
    }

    private Optional<Effect.Along> along() {
        return model.effect().flatMap(Effect::along);
    }

    /** Pins the line of the suggestion, by its number. */
    ObservableValue<String> pinProperty() {
        return room.bound(() -> model.suggestion()
                .map(option -> texts.get("advisor.pin.line", option.line() + 1))
                .orElseGet(() -> texts.get("advisor.pin.name")));
    }

    private Optional<Interval> gain() {
        return room.advice().filter(one -> one.chosen().isPresent()).map(Advice::gain);
    }

    private String effect(Function<Effect, String> words) {
        return model.effect().map(words).orElse("–");
    }
}
