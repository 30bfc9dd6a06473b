package promocast.app.cli;

import java.util.List;

/** Commands that belong together under one name, such as {@code evaluate uplift} and {@code evaluate policy}. */
public non-sealed interface CommandGroup extends Entry {
    /** The commands, in the order in which help lists them. */
    List<Work> parts();
}
