package promocast.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import promocast.data.doctor.Doctor;
import promocast.data.read.DatasetReader;
import promocast.ui.job.Jobs;
import promocast.ui.job.Threads;
import promocast.ui.room.Desk;
import promocast.ui.room.RoomContext;
import promocast.ui.session.DataFlow;
import promocast.ui.session.Session;
import promocast.ui.text.Texts;
import promocast.ui.theme.Settings;

/** Contexts for tests of view models: no window, all work at once on the calling thread. */
public final class Contexts {
    private Contexts() {}

    /** An empty session, in English. */
    public static RoomContext direct(Path folder) {
        return on(folder, Threads.direct());
    }

    /** The same on other threads. */
    public static RoomContext on(Path folder, Threads threads) {
        var session = new Session(Clock.systemUTC());
        var jobs = new Jobs(threads);
        var data = new DataFlow(session, jobs, new DatasetReader(), new Doctor());
        var settings = new Settings(folder, Locale.ENGLISH);
        return new RoomContext(session, jobs, new Texts(Locale.ENGLISH), new Desk(), data, settings);
    }
}
