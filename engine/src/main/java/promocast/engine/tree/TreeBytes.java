package promocast.engine.tree;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Trees as little-endian bytes. A funnel: head by head its bias, then its forest. A forest: number of trees, number of nodes, the
 * roots, then input, value and first child of each node.
 */
public final class TreeBytes {
    private static final int NODE = 12;

    private TreeBytes() {}

    /** The bytes of some funnels, one after the other. */
    public static byte[] of(List<TreeFunnel> funnels) {
        long size = funnels.stream()
                .flatMap(funnel -> funnel.forests().stream())
                .mapToLong(TreeBytes::size)
                .sum();
        var buffer = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        for (var funnel : funnels) {
            for (int h = 0; h < funnel.headCount(); h++) {
                put(buffer, funnel.bias()[h], funnel.forests().get(h));
            }
        }
        return buffer.array();
    }

    private static long size(Forest forest) {
        return 12 + 4L * forest.roots().length + (long) NODE * forest.values().length;
    }

    private static void put(ByteBuffer to, float bias, Forest forest) {
        to.putFloat(bias).putInt(forest.roots().length).putInt(forest.values().length);
        for (int root : forest.roots()) {
            to.putInt(root);
        }
        for (int i = 0; i < forest.values().length; i++) {
            to.putInt(forest.inputs()[i]).putFloat(forest.values()[i]).putInt(forest.lefts()[i]);
        }
    }

    /**
     * The funnels that {@link #of} wrote.
     *
     * @param count number of funnels
     * @param heads heads of each
     * @throws IllegalArgumentException when the bytes are not just these, or no trees over d + o inputs
     */
    public static List<TreeFunnel> read(byte[] bytes, int count, int heads, int customerWidth, int offerWidth) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var funnels = new ArrayList<TreeFunnel>();
        for (int k = 0; k < count; k++) {
            var forests = new ArrayList<Forest>();
            var bias = new float[heads];
            for (int h = 0; h < heads; h++) {
                require(buffer, 12);
                bias[h] = buffer.getFloat();
                if (!Float.isFinite(bias[h])) {
                    throw new IllegalArgumentException("trees: " + bias[h] + " is not a number");
                }
                forests.add(forest(buffer, customerWidth + offerWidth));
            }
            funnels.add(new TreeFunnel(forests, bias, customerWidth, offerWidth));
        }
        if (buffer.hasRemaining()) {
            throw new IllegalArgumentException("trees: " + buffer.remaining() + " bytes too many");
        }
        return funnels;
    }

    private static Forest forest(ByteBuffer from, int inputs) {
        int trees = from.getInt();
        int nodes = from.getInt();
        if (trees < 0 || nodes < 0) {
            throw new IllegalArgumentException("trees: " + trees + " of " + nodes + " nodes");
        }
        require(from, 4L * trees + (long) NODE * nodes);
        var roots = new int[trees];
        for (int t = 0; t < trees; t++) {
            roots[t] = from.getInt();
        }
        var input = new int[nodes];
        var value = new float[nodes];
        var left = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            input[i] = from.getInt();
            value[i] = from.getFloat();
            left[i] = from.getInt();
        }
        return Forest.of(inputs, roots, input, value, left);
    }

    private static void require(ByteBuffer buffer, long bytes) {
        if (buffer.remaining() < bytes) {
            throw new IllegalArgumentException("trees: " + buffer.remaining() + " bytes left of " + bytes);
        }
    }
}
