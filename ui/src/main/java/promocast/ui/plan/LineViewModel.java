package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.ActionSpace;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.LineForecast;
import promocast.ui.job.Jobs;
import promocast.ui.text.Texts;

/** The chosen line: who it is for, how many of them, where, and whether it is pinned. */
final class LineViewModel {
    private final PlanContext context;
    private final ObservableValue<Boolean> present;
    private final ObservableValue<String> title;
    private final ObservableValue<String> heads;
    private final ObservableValue<String> share;
    private final ObservableValue<PlanLine.Pick> pick;
    private final ObservableValue<Boolean> pinned;
    private final ObservableValue<String> platform;
    private final ObservableValue<List<String>> platforms;
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final StringProperty label = new SimpleStringProperty("");
    private final AudienceViewModel audience;

    /** @param jobs count the customers of a filter beside the window */
    LineViewModel(PlanContext context, Jobs jobs) {
        this.context = context;
        this.audience = new AudienceViewModel(context, jobs);
        var changes = new javafx.beans.Observable[] {
            context.planProperty(),
            context.chosenProperty(),
            context.numbersProperty(),
            context.outlookProperty(),
            compact
        };
        present = Bindings.createObjectBinding(() -> context.line().isPresent(), changes);
        title = Bindings.createStringBinding(
                () -> context.line()
                        .map(new OfferWords(context.texts(), context.numbers())::title)
                        .orElse(""),
                changes);
        heads = Bindings.createStringBinding(this::makeHeads, changes);
        share = Bindings.createStringBinding(
                () -> context.line()
                        .map(line -> context.numbers().share(line.share()))
                        .orElse(""),
                changes);
        pick = Bindings.createObjectBinding(
                () -> context.line().map(PlanLine::pick).orElse(PlanLine.Pick.BEST), changes);
        pinned = Bindings.createObjectBinding(
                () -> context.line().map(PlanLine::pinned).orElse(false), changes);
        platform = Bindings.createObjectBinding(
                () -> context.line().flatMap(PlanLine::platform).orElse(""), changes);
        platforms = context.groundsProperty()
                .map(grounds -> grounds.map(LineViewModel::platforms).orElse(List.of()));
        context.planProperty().addListener((value, was, now) -> show());
        context.chosenProperty().addListener((value, was, now) -> show());
        show();
    }

    Texts texts() {
        return context.texts();
    }

    /** Whether counts stand without their words, for want of room. */
    BooleanProperty compactProperty() {
        return compact;
    }

    /** Whether there is a chosen line. */
    ObservableValue<Boolean> presentProperty() {
        return present;
    }

    /** Number of the line, from 1. */
    ObservableValue<String> numberProperty() {
        return context.chosenProperty().map(index -> String.valueOf(index.intValue() + 1));
    }

    /** What it is called. */
    ObservableValue<String> titleProperty() {
        return title;
    }

    /** How many customers it has after the lines before it. */
    ObservableValue<String> headsProperty() {
        return heads;
    }

    /** The name as typed. */
    StringProperty labelProperty() {
        return label;
    }

    /** The filter as it is typed. */
    AudienceViewModel audience() {
        return audience;
    }

    private String who() {
        return audience.segmentProperty().get();
    }

    /** Who gets the offer, in one line. */
    ObservableValue<String> summaryProperty() {
        return Bindings.createStringBinding(
                () -> texts().get(
                                "plan.segment.summary",
                                who().isBlank() ? texts().get("plan.segment.summary.everyone") : who(),
                                share.getValue(),
                                texts().get("plan.segment.pick."
                                        + pick.getValue().name().toLowerCase(java.util.Locale.ROOT))),
                audience.segmentProperty(),
                share,
                pick,
                texts().localeProperty());
    }

    /** Share of the segment that gets the offer. */
    ObservableValue<String> shareProperty() {
        return share;
    }

    /** Who of the segment gets it when the share is below 100 %. */
    ObservableValue<PlanLine.Pick> pickProperty() {
        return pick;
    }

    /** Whether the advisor and the allocation leave the line alone. */
    ObservableValue<Boolean> pinnedProperty() {
        return pinned;
    }

    /** The platform of the message; empty where it does not matter. */
    ObservableValue<String> platformProperty() {
        return platform;
    }

    /** The platforms that the data know; empty where they know none. */
    ObservableValue<List<String>> platformsProperty() {
        return platforms;
    }

    /** Takes the name as typed. */
    void takeLabel() {
        change(line -> line.withLabel(label.get().trim()));
    }

    /** Takes a typed share; false where it is none. */
    boolean takeShare(String typed) {
        var number = Typed.number(typed, true).stream()
                .filter(value -> value >= 0 && value <= 1)
                .findFirst();
        number.ifPresent(value -> change(line -> line.withShare(value)));
        return number.isPresent();
    }

    /** Chooses who of the segment gets the offer. */
    void take(PlanLine.Pick chosen) {
        change(line -> line.withPick(chosen));
    }

    /** Chooses the platform; empty for any. */
    void takePlatform(String chosen) {
        var next = Optional.of(chosen).filter(name -> !name.isBlank());
        change(line -> line.withPlatform(next));
    }

    /** Pins the line or lets it go. */
    void togglePin() {
        change(line -> line.withPinned(!line.pinned()));
    }

    private void change(java.util.function.UnaryOperator<PlanLine> by) {
        context.line()
                .map(by)
                .filter(next -> !next.equals(context.line().get()))
                .ifPresent(next -> context.edit(
                        new PlanEdit.ReplaceLine(context.chosenProperty().get(), next)));
    }

    private void show() {
        context.line().ifPresent(line -> {
            label.set(line.label());
        });
    }

    private String makeHeads() {
        int index = context.chosenProperty().get();
        return context.outlook()
                .forecast()
                .map(Forecast::lines)
                .filter(lines -> index < lines.size())
                .map(lines -> lines.get(index))
                .map(LineForecast::customers)
                .map(count -> context.numbers().full(count))
                .map(count -> compact.get() ? count : texts().get("plan.line.heads", count))
                .orElse("");
    }

    private static List<String> platforms(PlanContext.Grounds grounds) {
        return grounds.actions().levers().stream()
                .filter(lever ->
                        lever.field().equals("platform") || lever.field().equals("message.channel"))
                .map(ActionSpace.Lever::categories)
                .findFirst()
                .orElse(List.of());
    }
}
