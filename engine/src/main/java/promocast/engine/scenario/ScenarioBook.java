package promocast.engine.scenario;

import java.util.HashSet;
import java.util.List;
import promocast.engine.plan.CampaignPlan;

/**
 * Scenarios as they are kept between two sittings.
 *
 * @param pages the scenarios in the order of their tabs; closed ones among them stay to be reopened
 * @param chosen letter of the one on the screen; one of the open ones
 */
public record ScenarioBook(List<Page> pages, String chosen) {
    public ScenarioBook {
        pages = List.copyOf(pages);
        var letters = new HashSet<String>();
        for (var page : pages) {
            if (!page.closed() && !letters.add(page.letter())) {
                throw new IllegalArgumentException("letter: two open scenarios have the letter " + page.letter());
            }
        }
        if (!letters.contains(chosen)) {
            throw new IllegalArgumentException("chosen: no open scenario has the letter " + chosen);
        }
    }

    /**
     * One scenario.
     *
     * @param letter A to Z
     * @param name the planner's name of it; empty while it is called as its plan
     * @param notes the planner's notes
     * @param closed whether its tab was closed
     * @param plan its plan
     */
    public record Page(String letter, String name, String notes, boolean closed, CampaignPlan plan) {
        public Page {
            if (!letter.matches("[A-Z]")) {
                throw new IllegalArgumentException("letter: " + letter + " is not a letter from A to Z");
            }
        }
    }

    /** The scenarios whose tabs are open. */
    public List<Page> open() {
        return pages.stream().filter(page -> !page.closed()).toList();
    }

    /** The scenarios that were closed, newest last. */
    public List<Page> closed() {
        return pages.stream().filter(Page::closed).toList();
    }
}
