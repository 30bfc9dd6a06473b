package promocast.ui.scenario;

/**
 * A tab as it is shown.
 *
 * @param id of its scenario
 * @param letter A to Z
 * @param name what the scenario is called
 * @param extra its extra profit; empty while unknown
 * @param chosen whether its plan is on the screen
 * @param noted whether it has notes
 */
record ScenarioTab(int id, String letter, String name, String extra, boolean chosen, boolean noted) {}
