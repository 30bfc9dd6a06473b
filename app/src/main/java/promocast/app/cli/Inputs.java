package promocast.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.DatasetReader;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.RolesFile;

/** Reads what commands are given: tables, roles, plans, models. */
public final class Inputs {
    /** The table in a CSV file, plain or {@code .gz}. */
    Dataset data(Path file, Progress progress) {
        return new DatasetReader().read(file, progress);
    }

    /** The roles in a file, or guessed roles without one. */
    Roles roles(Optional<Path> file, Dataset data) {
        return file.map(RolesFile::read).orElseGet(() -> RoleGuess.of(data).roles());
    }
}
