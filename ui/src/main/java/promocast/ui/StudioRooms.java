package promocast.ui;

import java.util.List;
import promocast.ui.advisor.AdvisorRoom;
import promocast.ui.data.DataRoom;
import promocast.ui.model.ModelRoom;
import promocast.ui.monitor.MonitorRoom;
import promocast.ui.plan.PlanRoom;
import promocast.ui.report.ReportRoom;
import promocast.ui.room.Room;
import promocast.ui.room.RoomContext;
import promocast.ui.welcome.WelcomeRoom;

/** The rooms of the studio in the order of the rail. */
final class StudioRooms {
    private StudioRooms() {}

    static List<Room> all(RoomContext context, StudioServices services) {
        return List.of(
                new WelcomeRoom(context, services.reader()),
                new DataRoom(context, services.reader()),
                new ModelRoom(context),
                new PlanRoom(context),
                new AdvisorRoom(context),
                new MonitorRoom(context),
                new ReportRoom(context, services.clock()));
    }
}
