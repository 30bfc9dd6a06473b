package promocast.data.read;

import java.util.List;

/**
 * What a source can be asked for.
 *
 * @param kind what the names are
 * @param names sheets in their order, files of an archive or of a folder, tables; one of them has to be chosen where
 *     there are several, except of a folder, which is read as a whole
 */
public record Choices(Kind kind, List<String> names) {
    /** There is nothing to choose. */
    public static final Choices NONE = new Choices(Kind.NONE, List.of());

    public Choices {
        names = List.copyOf(names);
    }

    /** What can be chosen. */
    public enum Kind {
        /** Nothing: the source is one table. */
        NONE,
        /** Sheets of a workbook. */
        SHEETS,
        /** Files in an archive. */
        ENTRIES,
        /** Files in a folder, which are read together. */
        FILES,
        /** Tables and views of a database. */
        TABLES
    }
}
