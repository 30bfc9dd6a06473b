package promocast.engine.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A sum of regression trees in plain Java; immutable, thread-safe. Nodes of all trees stand in one list: node i sends a row
 * to {@code left[i]} where its input is below {@code value[i]}, else to the node after that; a leaf adds {@code value[i]}.
 */
public final class Forest {
    /** Stands for the input of a leaf. */
    private static final int LEAF = -1;

    private final int[] roots;
    private final int[] input;
    private final float[] value;
    private final int[] left;

    private Forest(int[] roots, int[] input, float[] value, int[] left) {
        this.roots = roots;
        this.input = input;
        this.value = value;
        this.left = left;
    }

    /**
     * A forest of the given nodes, checked. Arrays are not copied.
     *
     * @param roots first node of each tree, ascending
     * @param input which input each node looks at, below {@code inputs}; -1 for a leaf
     * @param value threshold of a node, what a leaf adds
     * @param left first of the two neighbouring children, behind the node; 0 for a leaf
     * @throws IllegalArgumentException when a row could leave the list or go round in circles, or a value is not finite
     */
    public static Forest of(int inputs, int[] roots, int[] input, float[] value, int[] left) {
        int nodes = input.length;
        if (value.length != nodes || left.length != nodes) {
            throw new IllegalArgumentException("nodes: " + nodes + ", " + value.length + ", " + left.length);
        }
        for (int root : roots) {
            if (root < 0 || root >= nodes) {
                throw new IllegalArgumentException("roots: " + root + " of " + nodes + " nodes");
            }
        }
        for (int i = 0; i < nodes; i++) {
            boolean leaf = input[i] == LEAF;
            if (!Float.isFinite(value[i]) || !leaf && (input[i] < 0 || input[i] >= inputs)) {
                throw new IllegalArgumentException("node " + i + ": input " + input[i] + ", value " + value[i]);
            }
            if (!leaf && (left[i] <= i || left[i] + 1 >= nodes)) {
                throw new IllegalArgumentException("node " + i + ": child " + left[i]);
            }
        }
        return new Forest(roots, input, value, left);
    }

    /** No trees: 0 for everyone. */
    static Forest empty() {
        return new Forest(new int[0], new int[0], new float[0], new int[0]);
    }

    /** First node of each tree; not to be changed. */
    public int[] roots() {
        return roots;
    }

    /** Input of each node, -1 for a leaf; not to be changed. */
    public int[] inputs() {
        return input;
    }

    /** Threshold or leaf value of each node; not to be changed. */
    public float[] values() {
        return value;
    }

    /** First child of each node; not to be changed. */
    public int[] lefts() {
        return left;
    }

    /** The sum of all trees for inputs that lie {@code step} apart from {@code at}. */
    float sum(float[] inputs, int at, int step) {
        float sum = 0;
        for (int root : roots) {
            int node = root;
            int asked = input[node];
            while (asked >= 0) {
                node = left[node] + (inputs[at + asked * step] < value[node] ? 0 : 1);
                asked = input[node];
            }
            sum += value[node];
        }
        return sum;
    }

    /**
     * The same trees where inputs from {@code first} on are known to be {@code known}: nodes that ask for these are
     * answered once, and trees that have become leaves are added up.
     */
    Forest under(int first, float[] known) {
        var pruned = new Builder();
        float constant = 0;
        for (int root : roots) {
            int top = settled(root, first, known);
            if (input[top] == LEAF) {
                constant += value[top];
            } else {
                copy(pruned, top, first, known);
            }
        }
        if (constant != 0) {
            pruned.root();
            pruned.leaf(pruned.place(), constant);
        }
        return pruned.build();
    }

    private int settled(int node, int first, float[] known) {
        int at = node;
        while (input[at] >= first) {
            at = left[at] + (known[input[at] - first] < value[at] ? 0 : 1);
        }
        return at;
    }

    private void copy(Builder to, int top, int first, float[] known) {
        to.root();
        var waiting = new ArrayList<int[]>();
        waiting.add(new int[] {top, to.place()});
        for (int next = 0; next < waiting.size(); next++) {
            int from = waiting.get(next)[0];
            int at = waiting.get(next)[1];
            if (input[from] == LEAF) {
                to.leaf(at, value[from]);
            } else {
                int children = to.place();
                to.place();
                to.split(at, input[from], value[from], children);
                waiting.add(new int[] {settled(left[from], first, known), children});
                waiting.add(new int[] {settled(left[from] + 1, first, known), children + 1});
            }
        }
    }

    /** Collects the nodes of trees. */
    static final class Builder {
        private final List<Integer> roots = new ArrayList<>();
        private int[] input = new int[64];
        private float[] value = new float[64];
        private int[] left = new int[64];
        private int size;

        /** The next place begins a tree. */
        void root() {
            roots.add(size);
        }

        /** Takes the next place. */
        int place() {
            if (size == input.length) {
                input = java.util.Arrays.copyOf(input, 2 * size);
                value = java.util.Arrays.copyOf(value, 2 * size);
                left = java.util.Arrays.copyOf(left, 2 * size);
            }
            return size++;
        }

        void leaf(int at, float adds) {
            input[at] = LEAF;
            value[at] = adds;
        }

        void split(int at, int asked, float threshold, int firstChild) {
            input[at] = asked;
            value[at] = threshold;
            left[at] = firstChild;
        }

        Forest build() {
            return new Forest(
                    roots.stream().mapToInt(Integer::intValue).toArray(),
                    java.util.Arrays.copyOf(input, size),
                    java.util.Arrays.copyOf(value, size),
                    java.util.Arrays.copyOf(left, size));
        }
    }
}
