package promocast.ui.session;

import java.nio.file.Path;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Roles;
import promocast.data.doctor.Recipe;
import promocast.data.read.DataSource;
import promocast.data.read.FileSource;
import promocast.data.read.FolderSource;

/**
 * A table as it was read, before any fix. What its columns are for is found out later, see {@link
 * Session#guessProperty()}.
 *
 * @param title what the window calls it
 * @param origin where it was read; empty for a sample
 * @param table the table
 * @param given roles that came with it, such as those of a sample; they win over the guess
 * @param seconds time that reading took
 * @param recipe fixes that came with it and are on from the start
 */
public record Source(
        Message title,
        Optional<DataSource> origin,
        Dataset table,
        Optional<Roles> given,
        double seconds,
        Recipe recipe) {
    /** A table without fixes. */
    public Source(Message title, Optional<DataSource> origin, Dataset table, Optional<Roles> given, double seconds) {
        this(title, origin, table, given, seconds, Recipe.NONE);
    }

    /** Where a source lies on the disk; empty for what is no file or folder, such as a database. */
    public static Optional<Path> place(DataSource source) {
        if (source instanceof FileSource file) {
            return Optional.of(file.file());
        }
        return source instanceof FolderSource folder ? Optional.of(folder.folder()) : Optional.empty();
    }
}
