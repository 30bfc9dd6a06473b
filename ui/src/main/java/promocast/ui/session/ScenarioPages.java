package promocast.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.scenario.ScenarioBook;

/** Scenarios of a session as pages of a book, and back. */
final class ScenarioPages {
    private ScenarioPages() {}

    /** Empty while an open scenario has no plan. */
    static Optional<ScenarioBook> book(Scenarios scenarios) {
        var pages = new ArrayList<ScenarioBook.Page>();
        var open = scenarios.allProperty().get();
        for (var one : open) {
            scenarios.plan(one.id()).ifPresent(plan -> pages.add(page(one, false, plan)));
        }
        if (pages.size() < open.size()) {
            return Optional.empty();
        }
        for (var one : scenarios.closedProperty().get()) {
            one.plan().ifPresent(plan -> pages.add(page(one.scenario(), true, plan)));
        }
        return Optional.of(new ScenarioBook(pages, scenarios.chosen().letter()));
    }

    static List<Scenario> scenarios(List<ScenarioBook.Page> pages) {
        return pages.stream().map(ScenarioPages::scenario).toList();
    }

    static Scenario scenario(ScenarioBook.Page page) {
        return new Scenario(id(page.letter()), page.name(), page.notes());
    }

    static int id(String letter) {
        return letter.charAt(0) - 'A';
    }

    private static ScenarioBook.Page page(Scenario one, boolean closed, CampaignPlan plan) {
        return new ScenarioBook.Page(one.letter(), one.name(), one.notes(), closed, plan);
    }
}
