package promocast.data.doctor;

import java.util.List;

/** A change that the doctor proposes. Fixes are data: they are stored with the model and replayed on new rows. */
public sealed interface Fix {
    /** Writes one spelling for several. */
    record Rename(String column, String from, String to) implements Fix {}

    /** Leaves a column out. */
    record Ignore(String column) implements Fix {}

    /** Limits a number to at most {@code cap}. */
    record Cap(String column, double cap) implements Fix {}

    /** Keeps the first of rows that are equal in all columns. */
    record DropDuplicates(List<String> columns) implements Fix {
        public DropDuplicates {
            columns = List.copyOf(columns);
        }
    }
}
