package promocast.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import promocast.data.doctor.Doctor;
import promocast.data.read.DatasetReader;
import promocast.ui.job.Threads;

/**
 * What the application gives to the studio.
 *
 * @param threads the threads that work is done on
 * @param reader reads tables
 * @param doctor examines them
 * @param configFolder where settings are kept; made when first written
 * @param clock says what is now
 * @param language the language until the planner has chosen one
 */
public record StudioServices(
        Threads threads, DatasetReader reader, Doctor doctor, Path configFolder, Clock clock, Locale language) {}
