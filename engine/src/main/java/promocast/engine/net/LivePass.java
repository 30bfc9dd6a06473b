package promocast.engine.net;

import java.util.Arrays;

/** Passes of a live network over cached embeddings, with heads whose meaning is known. Immutable, thread-safe. */
public final class LivePass {
    /** Customers a group: head h of lane c stands at {@code h * LANES + c} of what a {@link Sink} gets. */
    public static final int LANES = LiveGroup.SIZE;

    private static final int COST = LiveGroup.EXTRA_REDEEMED + 1;
    private static final int EXTRA_COST = COST + 1;
    private static final int SUMS = EXTRA_COST + 1;

    private final LiveNetwork network;
    private final LiveKernel kernel;
    private final LiveGroup.Heads heads;

    LivePass(LiveNetwork network, LiveKernel kernel, LiveGroup.Heads heads) {
        this.network = network;
        this.kernel = kernel;
        this.heads = heads;
    }

    /** Which groups a pass covers and who takes what comes out; called on several threads, each with its own groups. */
    public interface Sink {
        /** Whether the group of customers from {@code from} on is wanted. */
        default boolean wants(int from) {
            return true;
        }

        /**
         * The values of customers {@code from} to {@code from + count}.
         *
         * @param heads reused after the call; lanes beyond {@code count} mean nothing
         */
        void accept(int from, int count, float[] heads);
    }

    private interface Visit {
        void group(LiveGroup group, int number, int count);
    }

    /** The heads as they are, logits and logarithms, of all embedded customers under one offer (o values). */
    public void heads(Embeddings customers, float[] code, int threads, Sink sink) {
        visit(customers, code, threads, sinking(kernel.heads(), sink));
    }

    /** Their chances, and the expected money of a customer. */
    public void means(Embeddings customers, float[] code, int threads, Sink sink) {
        visit(customers, code, threads, sinking(kernel.means(), sink));
    }

    private static Visit sinking(LiveStep[] steps, Sink sink) {
        return (group, number, count) -> {
            if (sink.wants(number * LANES)) {
                LiveKernel.run(steps, group);
                sink.accept(number * LANES, count, group.heads);
            }
        };
    }

    /** Sums over customers, without keeping what each does; the same on any number of threads. */
    public LiveTotals sums(Embeddings customers, float[] code, int threads, LiveQuestion question) {
        var sums = new double[customers.groups() * SUMS];
        visit(customers, code, threads, (group, number, count) -> {
            if (weigh(group, number, count, question)) {
                if (question.anyway().length > 0) {
                    System.arraycopy(question.anyway(), number * LANES, group.anyway, 0, count);
                }
                LiveKernel.run(kernel.sums(), group);
                for (int k = 0; k < COST; k++) {
                    sums[number * SUMS + k] = group.totals[k];
                }
                question.cost().ifPresent(cost -> {
                    cost.write(group.heads, count, group.cost);
                    costs(group, count, sums, number * SUMS);
                });
            }
        });
        return total(sums);
    }

    /** Sets who counts; whether anybody does. */
    private static boolean weigh(LiveGroup group, int number, int count, LiveQuestion question) {
        if (question.members().length == 0) {
            Arrays.fill(group.weight, 0, count, 1);
            Arrays.fill(group.weight, count, LANES, 0);
            return true;
        }
        long any = 0;
        for (int word = 0; word < LANES / Long.SIZE; word++) {
            int at = number * (LANES / Long.SIZE) + word;
            long bits = at < question.members().length ? question.members()[at] : 0;
            any |= bits;
            for (int c = 0; c < Long.SIZE; c++) {
                group.weight[word * Long.SIZE + c] = bits >>> c & 1;
            }
        }
        return any != 0;
    }

    private void costs(LiveGroup group, int count, double[] sums, int at) {
        double all = 0;
        double extra = 0;
        for (int c = 0; c < count; c++) {
            all += group.weight[c] * group.cost[c];
            if (group.extra[c] > 0) {
                extra += group.cost[c] * group.extra[c] / group.heads[heads.bought() * LANES + c];
            }
        }
        sums[at + COST] = all;
        sums[at + EXTRA_COST] = extra;
    }

    private static LiveTotals total(double[] sums) {
        var all = new double[SUMS];
        for (int i = 0; i < sums.length; i++) {
            all[i % SUMS] += sums[i];
        }
        return new LiveTotals(
                Arrays.copyOf(all, LiveGroup.HEADS),
                all[LiveGroup.EXTRA],
                all[LiveGroup.EXTRA_MONEY],
                all[LiveGroup.EXTRA_REDEEMED],
                all[COST],
                all[EXTRA_COST]);
    }

    private void visit(Embeddings customers, float[] code, int threads, Visit visit) {
        var modulation = network.modulation(code);
        RowRanges.run(customers.groups(), threads, (from, to) -> {
            var group = new LiveGroup(customers.tiles(), modulation[0], modulation[1], heads);
            for (int number = from; number < to; number++) {
                group.at = customers.at(number);
                visit.group(group, number, Math.min(LANES, customers.rows() - number * LANES));
            }
        });
    }
}
