package promocast.engine.net;

import java.util.List;

/** The sum of several networks' heads, one tile of customers at a time; immutable, thread-safe. */
public final class NetworkEnsemble {
    /** Customers a tile: head j of lane c stands at {@code j * LANES + c} of what a {@link Sink} gets. */
    public static final int LANES = Tile.SIZE;

    private final List<FunnelMember> members;

    /** @param members at least one network, all of the same widths; weights are already in their heads */
    public NetworkEnsemble(List<? extends FunnelMember> members) {
        this.members = List.copyOf(members);
        if (this.members.isEmpty()) {
            throw new IllegalArgumentException("members: none");
        }
    }

    /** Takes the heads of a tile; called on several threads, each with customers of its own. */
    public interface Sink {
        /**
         * The heads of customers {@code from} to {@code from + count} (positions in the list of rows asked for).
         *
         * @param heads reused after the call; lanes beyond {@code count} mean nothing
         */
        void accept(int from, int count, float[] heads);
    }

    /**
     * The heads of customers under one offer.
     *
     * @param customers row-major (n x d)
     * @param rows m indices
     * @param code the offer (o values)
     */
    public void heads(float[] customers, int[] rows, float[] code, int threads, Sink sink) {
        var passes = members.stream().map(m -> m.under(code)).toList();
        var any = members.get(0);
        int hidden = members.stream().mapToInt(FunnelMember::hiddenWidth).max().orElseThrow();
        RowRanges.run(Tile.count(rows.length), threads, (from, to) -> {
            var scratch = new FunnelMember.Scratch(any.customerWidth(), hidden, any.headCount());
            for (int t = from; t < to; t++) {
                int start = t * Tile.SIZE;
                int end = Math.min(rows.length, start + Tile.SIZE);
                Tile.gather(customers, any.customerWidth(), rows, start, end, scratch.input, 0);
                java.util.Arrays.fill(scratch.heads, 0);
                passes.forEach(pass -> pass.add(scratch));
                sink.accept(start, end - start, scratch.heads);
            }
        });
    }

    /** The heads of the given rows, each under its own offer, as {@link FunnelMember#heads} says. */
    public float[][] heads(float[] customers, float[] offers, int[] rows, int threads) {
        var sum = members.get(0).heads(customers, offers, rows, threads);
        for (var member : members.subList(1, members.size())) {
            var more = member.heads(customers, offers, rows, threads);
            for (int h = 0; h < sum.length; h++) {
                for (int i = 0; i < rows.length; i++) {
                    sum[h][i] += more[h][i];
                }
            }
        }
        return sum;
    }
}
