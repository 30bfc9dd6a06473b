package promocast.ui.room;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import promocast.data.read.DataSource;

/** Asks the planner where a table is, and shows its first rows before it is read. */
public interface SourceChoice {
    /** Asks for a file. */
    void file();

    /** Asks for a folder of files with the same columns. */
    void folder();

    /** Asks for a table of a database. */
    void database();

    /** Asks for a file that is not to be opened by itself, such as one that is added to the table of now. */
    void pick(Consumer<Path> taken);

    /** Shows the first rows of what lies there; of several places the first is shown. */
    void look(List<Path> places);

    /** Shows the first rows of a source as it was read before; a database is asked for its password first. */
    void look(DataSource source);

    /** Asks for nothing. */
    static SourceChoice none() {
        return new SourceChoice() {
            @Override
            public void file() {}

            @Override
            public void folder() {}

            @Override
            public void database() {}

            @Override
            public void pick(Consumer<Path> taken) {}

            @Override
            public void look(List<Path> places) {}

            @Override
            public void look(DataSource source) {}
        };
    }
}
