package promocast.engine.model;

import java.util.ArrayList;
import java.util.List;
import promocast.engine.net.Dense;
import promocast.engine.net.FunnelMember;
import promocast.engine.net.FunnelNetwork;
import promocast.engine.net.LinearFunnel;
import promocast.engine.tree.TreeBytes;
import promocast.engine.tree.TreeFunnel;

/** Takes members apart for the model file, into layers and trees, and puts them together again. */
final class MemberParts {
    private static final int NETWORK_LAYERS = 3;

    private MemberParts() {}

    /** The layers of all members, then those of the live network. */
    static List<Dense> layers(ForecastCore core) {
        var layers = new ArrayList<Dense>();
        for (var learners : core.blend().parts().members()) {
            for (var learner : learners) {
                if (learner instanceof FunnelNetwork network) {
                    layers.addAll(network.layers());
                } else if (learner instanceof LinearFunnel line) {
                    layers.add(line.layer());
                }
            }
        }
        layers.addAll(core.live().network().layers());
        return layers;
    }

    /** The trees of all members. */
    static byte[] trees(ForecastCore core) {
        return TreeBytes.of(core.blend().parts().members().stream()
                .flatMap(List::stream)
                .filter(TreeFunnel.class::isInstance)
                .map(TreeFunnel.class::cast)
                .toList());
    }

    /** How wide everything is: customer inputs, offer inputs, heads. */
    record Widths(int customer, int offer, int heads) {}

    /** Members, and the layers that are left: those of the live network. */
    record Found(List<List<FunnelMember>> members, List<Dense> live) {}

    /** @throws IllegalArgumentException when layers or trees are missing or do not fit */
    static Found members(Mix mix, List<Dense> layers, byte[] trees, Widths widths) {
        int folds = mix.weights().length;
        int forests = mix.kinds().contains(MemberKind.TREES) ? folds : 0;
        var grown = TreeBytes.read(trees, forests, widths.heads, widths.customer, widths.offer);
        var members = new ArrayList<List<FunnelMember>>();
        int next = 0;
        for (int m = 0; m < folds; m++) {
            var learners = new ArrayList<FunnelMember>();
            for (var kind : mix.kinds()) {
                int used = kind == MemberKind.NETWORK ? NETWORK_LAYERS : kind == MemberKind.LINEAR ? 1 : 0;
                if (next + used > layers.size()) {
                    throw new IllegalArgumentException("layers: " + layers.size() + " are too few");
                }
                var own = layers.subList(next, next + used);
                next += used;
                learners.add(
                        switch (kind) {
                            case NETWORK -> new FunnelNetwork(own.get(0), own.get(1), own.get(2), widths.customer);
                            case LINEAR -> new LinearFunnel(own.get(0), widths.offer);
                            case TREES -> grown.get(m);
                        });
            }
            members.add(learners);
        }
        return new Found(members, layers.subList(next, layers.size()));
    }
}
