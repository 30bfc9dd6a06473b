package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.plan.PlanEdit;
import promocast.engine.whatif.Forecast;
import promocast.ui.text.Texts;

/** What the planner should know before running the plan, each with the act that mends it where there is one. */
final class WarningsViewModel {
    private final PlanContext context;
    private final ObservableValue<List<Warning>> warnings;

    /**
     * One warning.
     *
     * @param text one sentence
     * @param act what mends it, in words; empty where nothing does
     * @param edit what the act does
     */
    record Warning(String text, String act, Optional<PlanEdit> edit) {}

    WarningsViewModel(PlanContext context) {
        this.context = context;
        warnings = Bindings.createObjectBinding(
                () -> context.outlook().forecast().map(this::make).orElse(List.of()),
                context.outlookProperty(),
                context.numbersProperty());
    }

    Texts texts() {
        return context.texts();
    }

    ObservableValue<List<Warning>> warningsProperty() {
        return warnings;
    }

    /** Does what mends a warning: an edit like any other. */
    void mend(Warning warning) {
        warning.edit().ifPresent(context::edit);
    }

    private List<Warning> make(Forecast forecast) {
        var all = new ArrayList<Warning>();
        var said = forecast.warnings();
        for (var message : said) {
            all.add(mended(texts().say(message), forecast));
        }
        return all;
    }

    private Warning mended(String text, Forecast forecast) {
        var plan = context.plan();
        return losing(forecast)
                .filter(line -> plan.isPresent() && plan.get().lines().size() > 1)
                .filter(line -> text.contains(texts().get("plan.warning.names", line + 1)))
                .map(line -> new Warning(text, texts().get("plan.warning.leave", line + 1), Optional.of((PlanEdit)
                        new PlanEdit.RemoveLine(line))))
                .orElseGet(() -> new Warning(text, "", Optional.empty()));
    }

    private static Optional<Integer> losing(Forecast forecast) {
        return IntStream.range(0, forecast.lines().size())
                .filter(i -> forecast.lines().get(i).incremental().profit().value() < 0)
                .boxed()
                .findFirst();
    }
}
