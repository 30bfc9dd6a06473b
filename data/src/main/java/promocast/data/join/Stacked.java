package promocast.data.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import promocast.data.Dataset;
import promocast.data.Message;

/**
 * Tables below each other and how that came about.
 *
 * @param table the table
 * @param platforms its column that says which table a row comes from
 * @param parts one a table, in the order of the rows
 * @param mixed columns that hold other types in other tables and became numbers or texts, with the type they became
 */
public record Stacked(Dataset table, String platforms, List<Part> parts, Map<String, String> mixed) {
    public Stacked {
        parts = List.copyOf(parts);
        mixed = Map.copyOf(mixed);
    }

    /**
     * One of the tables.
     *
     * @param platform what its rows have in the column of platforms
     * @param rows number of its rows
     * @param absent columns of other tables that it does not have
     */
    public record Part(String platform, int rows, List<String> absent) {
        public Part {
            absent = List.copyOf(absent);
        }
    }

    /** The report in sentences. */
    public List<Message> messages() {
        var said = new ArrayList<Message>();
        for (var part : parts) {
            said.add(
                    part.absent().isEmpty()
                            ? Message.data("stack.part", part.platform(), part.rows())
                            : Message.data(
                                    "stack.absent", part.platform(), part.rows(), String.join(", ", part.absent())));
        }
        said.add(Message.data("stack.platforms", platforms));
        new TreeMap<>(mixed).forEach((column, type) -> said.add(Message.data("stack.mixed", column, type)));
        return said;
    }
}
