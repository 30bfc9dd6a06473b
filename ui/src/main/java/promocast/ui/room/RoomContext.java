package promocast.ui.room;

import promocast.ui.chart.ChartMenu;
import promocast.ui.job.Failure;
import promocast.ui.job.Jobs;
import promocast.ui.session.DataFlow;
import promocast.ui.session.Session;
import promocast.ui.text.Texts;
import promocast.ui.theme.Settings;

/**
 * What a room is given.
 *
 * @param session what the planner is working on
 * @param jobs starts work beside the window
 * @param texts words in the language of the planner
 * @param desk other rooms, messages
 * @param data opens tables
 * @param settings choices that outlive a run
 */
public record RoomContext(Session session, Jobs jobs, Texts texts, Desk desk, DataFlow data, Settings settings) {
    /** The context menu of the charts of a room. */
    public ChartMenu chartMenu() {
        return new ChartMenu(
                texts.text("chart.copy"),
                texts.text("chart.png"),
                texts.text("chart.svg"),
                problem -> desk.fail(Failure.of(problem)));
    }
}
