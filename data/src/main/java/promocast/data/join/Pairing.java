package promocast.data.join;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which row of the left table stands beside which of the right one.
 *
 * @param left rows of the left table, {@link Gather#NOWHERE} where only the right table has one
 * @param right rows of the right table, {@link Gather#NOWHERE} where only the left table has one
 * @param matches how many found each other
 */
record Pairing(int[] left, int[] right, JoinReport.Matches matches) {
    static Pairing of(IdIndex ours, IdIndex theirs, TableJoin join) {
        var partner = new int[ours.size()];
        Arrays.setAll(
                partner, row -> theirs.has(ours.key(row)) ? chosen(theirs.rows(ours.key(row)), join) : Gather.NOWHERE);
        int matched = (int)
                Arrays.stream(partner).filter(row -> row != Gather.NOWHERE).count();
        var lonely = IntStream.range(0, theirs.size())
                .filter(row -> !ours.has(theirs.key(row)))
                .toArray();
        var matches =
                new JoinReport.Matches(matched, ours.size() - matched, lonely.length, ours.without(), theirs.without());
        return switch (join.kind()) {
            case LEFT -> new Pairing(IntStream.range(0, ours.size()).toArray(), partner, matches);
            case INNER -> {
                var both = IntStream.range(0, ours.size())
                        .filter(row -> partner[row] != Gather.NOWHERE)
                        .toArray();
                yield new Pairing(
                        both, Arrays.stream(both).map(row -> partner[row]).toArray(), matches);
            }
            case FULL -> {
                // a customer whom only the right table knows gets one row, as one whom both know
                var added = IntStream.of(lonely)
                        .filter(row -> theirs.key(row).isEmpty() || chosen(theirs.rows(theirs.key(row)), join) == row)
                        .toArray();
                var left = IntStream.concat(
                                IntStream.range(0, ours.size()),
                                Arrays.stream(added).map(row -> Gather.NOWHERE))
                        .toArray();
                var right = IntStream.concat(Arrays.stream(partner), Arrays.stream(added))
                        .toArray();
                yield new Pairing(left, right, matches);
            }
        };
    }

    private static int chosen(IdIndex.Rows rows, TableJoin join) {
        return join.repeats() == TableJoin.Repeats.LAST ? rows.last() : rows.first();
    }
}
