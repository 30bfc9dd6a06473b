package promocast.ui.room;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the planner for a plan file. */
public interface FileChoice {
    /** A file to open; empty when the planner wants none after all. */
    Optional<Path> toOpen();

    /**
     * A file to write; empty when the planner wants none after all.
     *
     * @param name what the file is called unless the planner says otherwise
     */
    Optional<Path> toSave(String name);

    /** Chooses no file. */
    static FileChoice none() {
        return new FileChoice() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.empty();
            }
        };
    }
}
