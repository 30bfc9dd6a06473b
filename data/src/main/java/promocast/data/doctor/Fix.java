package promocast.data.doctor;

import java.time.LocalDate;
import java.util.List;
import promocast.data.Dataset;
import promocast.data.Message;

/**
 * A change that the doctor proposes. Fixes are data: they are kept as a {@link Recipe}, stored with the model and replayed
 * on new rows. A fix of a column that a table does not have, or that holds values of another type there, changes nothing;
 * a fix that was applied already changes nothing either.
 */
public sealed interface Fix {
    /** The table with this fix applied; the same rows in the same order unless {@link #dropsRows()}. */
    default Dataset apply(Dataset data) {
        return Fixing.apply(data, this);
    }

    /** Whether it leaves rows out: such a fix is for training only, so that every row of a new table gets its score. */
    default boolean dropsRows() {
        return false;
    }

    /** What it does, in a sentence. */
    Message describe();

    /** Writes one spelling for several. */
    record Rename(String column, String from, String to) implements Fix {
        @Override
        public Message describe() {
            return Message.data("fix.rename", column, from, to);
        }
    }

    /** Leaves a column out. */
    record Ignore(String column) implements Fix {
        @Override
        public Message describe() {
            return Message.data("fix.ignore", column);
        }
    }

    /** Limits a number to at most {@code cap}. */
    record Cap(String column, double cap) implements Fix {
        public Cap {
            requireFinite("cap", cap);
        }

        @Override
        public Message describe() {
            return Message.data("fix.cap", column, cap);
        }
    }

    /** Limits a number to at least {@code least}. */
    record Raise(String column, double least) implements Fix {
        public Raise {
            requireFinite("least", least);
        }

        @Override
        public Message describe() {
            return Message.data("fix.raise", column, least);
        }
    }

    /** Keeps the first of rows that are equal in the given columns. */
    record DropDuplicates(List<String> columns) implements Fix {
        public DropDuplicates {
            columns = List.copyOf(columns);
        }

        @Override
        public boolean dropsRows() {
            return true;
        }

        @Override
        public Message describe() {
            return Message.data(
                    columns.size() == 1 ? "fix.dropDuplicates.of" : "fix.dropDuplicates",
                    String.join(", ", columns),
                    columns.size());
        }
    }

    /** Writes a typical value where there is none, and a yes/no column beside it that says where this was so. */
    record Fill(String column, String value, String mark) implements Fix {
        @Override
        public Message describe() {
            return Message.data("fix.fill", column, value, mark);
        }
    }

    /** Leaves out the rows without a value. */
    record DropMissing(String column) implements Fix {
        @Override
        public boolean dropsRows() {
            return true;
        }

        @Override
        public Message describe() {
            return Message.data("fix.dropMissing", column);
        }
    }

    /** Adds a yes/no column that says where a number has exactly this value. */
    record Mark(String column, double value, String mark) implements Fix {
        public Mark {
            requireFinite("value", value);
        }

        @Override
        public Message describe() {
            return Message.data("fix.mark", column, value, mark);
        }
    }

    /** Writes 1 into {@code then} wherever {@code when} is above 0: who bought has visited. */
    record Imply(String when, String then) implements Fix {
        @Override
        public Message describe() {
            return Message.data("fix.imply", when, then);
        }
    }

    /** Leaves out the rows that have {@code later} without {@code earlier}. */
    record DropContradictions(String later, String earlier) implements Fix {
        @Override
        public boolean dropsRows() {
            return true;
        }

        @Override
        public Message describe() {
            return Message.data("fix.dropContradictions", later, earlier);
        }
    }

    /** Reads letters again that were written in one encoding and read in another. */
    record Redecode(String column, String wrong, String right) implements Fix {
        @Override
        public Message describe() {
            return Message.data("fix.redecode", column, wrong, right);
        }
    }

    /** Takes dates after a day as missing. */
    record BlankAfter(String column, LocalDate day) implements Fix {
        @Override
        public Message describe() {
            return Message.data("fix.blankAfter", column, day.toString());
        }
    }

    /**
     * Divides all numbers of a column, where one of them is above {@code above} and none will be then: percentages become
     * shares.
     */
    record Divide(String column, double above, double by) implements Fix {
        public Divide {
            requireFinite("above", above);
            requireFinite("by", by);
        }

        @Override
        public Message describe() {
            return Message.data("fix.divide", column, by);
        }
    }

    /**
     * Divides the numbers of one group of rows, such as those of a platform that counts in cents, where the median of its
     * numbers above 0 is above {@code above}.
     */
    record DivideWithin(String column, Group group, double above, double by) implements Fix {
        public DivideWithin {
            requireFinite("above", above);
            requireFinite("by", by);
        }

        @Override
        public Message describe() {
            return Message.data("fix.divideWithin", column, group.column(), group.value(), by);
        }
    }

    /** Leaves out the rows whose number is not above {@code low} and at most {@code high}. */
    record DropOutside(String column, double low, double high) implements Fix {
        public DropOutside {
            requireFinite("low", low);
            requireFinite("high", high);
        }

        @Override
        public boolean dropsRows() {
            return true;
        }

        @Override
        public Message describe() {
            return Message.data("fix.dropOutside", column, low, high);
        }
    }

    /** Leaves out a group of rows that cannot be compared. */
    record DropGroup(Group group) implements Fix {
        @Override
        public boolean dropsRows() {
            return true;
        }

        @Override
        public Message describe() {
            return Message.data("fix.dropGroup", group.column(), group.value());
        }
    }

    /** Takes numbers that are codes, such as those of shops, as names. */
    record AsText(String column) implements Fix {
        @Override
        public Message describe() {
            return Message.data("fix.asText", column);
        }
    }

    /**
     * The rows whose column has a value.
     *
     * @param column name of the column
     * @param value the value as the column tells it
     */
    record Group(String column, String value) {}

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + ": a finite number expected, found " + value);
        }
    }
}
