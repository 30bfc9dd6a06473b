package promocast.ui.session;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import promocast.engine.plan.CampaignPlan;

/** What plans are called: in the language of now while they still have the name of the data. */
final class PlanNames {
    private final ObservableValue<Optional<Source>> source;

    PlanNames(ObservableValue<Optional<Source>> source) {
        this.source = source;
    }

    String of(CampaignPlan plan, Locale locale) {
        return source.getValue()
                .map(Source::title)
                .filter(title -> Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                        .map(title::in)
                        .anyMatch(plan.name()::equals))
                .map(title -> title.in(locale))
                .orElse(plan.name());
    }
}
