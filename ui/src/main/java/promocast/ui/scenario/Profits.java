package promocast.ui.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import promocast.engine.plan.CampaignPlan;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Outlook;
import promocast.ui.session.Trained;

/** The extra profit of plans that were on the screen, and of those that are asked for. */
final class Profits {
    private static final int REMEMBERED = 300;
    private static final String TOPIC = "tabs.profits";

    private final RoomContext room;
    private final Map<CampaignPlan, Double> known = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper();

    Profits(RoomContext room) {
        this.room = room;
        room.session().trainedProperty().addListener((value, was, now) -> {
            known.clear();
            news.set(news.get() + 1);
        });
        room.session().outlookProperty().addListener((value, was, now) -> remember(now));
        remember(room.session().outlookProperty().get());
    }

    /** Grows with each number that becomes known. */
    ReadOnlyLongProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** The extra profit of a plan, money; empty while unknown. */
    OptionalDouble of(CampaignPlan plan) {
        var profit = known.get(plan);
        return profit == null ? OptionalDouble.empty() : OptionalDouble.of(profit);
    }

    /** Works out those of some plans that are not known, after the forecast of the plan on the screen. */
    void ask(List<CampaignPlan> plans) {
        var unknown = plans.stream()
                .filter(plan -> !plan.lines().isEmpty() && !known.containsKey(plan))
                .toList();
        Optional<Trained> trained = room.session().trainedProperty().get();
        if (unknown.isEmpty() || trained.isEmpty()) {
            return;
        }
        var whatIf = trained.get().whatIf();
        room.jobs()
                .ask(
                        TOPIC,
                        progress -> {
                            var found = new LinkedHashMap<CampaignPlan, Double>();
                            for (var plan : unknown) {
                                progress.checkCancelled();
                                found.put(plan, whatIf.extraProfit(plan));
                            }
                            return found;
                        },
                        found -> {
                            if (room.session().trainedProperty().get().equals(trained)) {
                                found.forEach(this::put);
                            }
                        },
                        failure -> {});
    }

    private void remember(Outlook now) {
        if (now.settled() && now.plan().isPresent()) {
            put(
                    now.plan().get(),
                    now.forecast().orElseThrow().incremental().profit().value());
        }
    }

    private void put(CampaignPlan plan, double profit) {
        known.put(plan, profit);
        if (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        news.set(news.get() + 1);
    }
}
