package promocast.data.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import promocast.data.Message;

/**
 * What a join did and what did not fit; it counts customers and names none.
 *
 * @param left name of the left table
 * @param right name of the right table
 * @param matches how many rows found each other
 * @param repeats customers who have several rows
 * @param ease what had to be overlooked in the ids so that they matched
 * @param renamed columns of the right table whose name was taken, with their new name
 */
public record JoinReport(
        String left, String right, Matches matches, Repeats repeats, IdEase ease, Map<String, String> renamed) {
    public JoinReport {
        renamed = Map.copyOf(renamed);
    }

    /**
     * How many rows found each other.
     *
     * @param matched rows of the left table whose id the right table has
     * @param leftOnly rows of the left table whose id the right table does not have, those without an id included
     * @param rightOnly rows of the right table whose id the left table does not have, those without an id included
     * @param leftWithout rows of the left table without an id
     * @param rightWithout rows of the right table without an id
     */
    public record Matches(int matched, int leftOnly, int rightOnly, int leftWithout, int rightWithout) {}

    /**
     * Customers who have several rows.
     *
     * @param left ids that the left table has more than once
     * @param right ids that the right table has more than once
     * @param how what was done with their rows in the right table
     */
    public record Repeats(int left, int right, TableJoin.Repeats how) {}

    /** The report in sentences, the counts first. */
    public List<Message> messages() {
        var said = new ArrayList<Message>();
        said.add(Message.data("join.matched", left, right, matches.matched(), matches.matched() + matches.leftOnly()));
        if (matches.leftOnly() > 0) {
            said.add(Message.data("join.unmatched", left, right, matches.leftOnly(), matches.leftWithout()));
        }
        if (matches.rightOnly() > 0) {
            said.add(Message.data("join.unmatched", right, left, matches.rightOnly(), matches.rightWithout()));
        }
        if (repeats.left() > 0) {
            said.add(Message.data("join.repeated.left", left, repeats.left()));
        }
        if (repeats.right() > 0) {
            said.add(Message.data(
                    "join.repeated." + repeats.how().name().toLowerCase(java.util.Locale.ROOT),
                    right,
                    repeats.right()));
        }
        said.addAll(ease.messages());
        new TreeMap<>(renamed).forEach((was, now) -> said.add(Message.data("join.renamed", right, was, now)));
        return said;
    }
}
