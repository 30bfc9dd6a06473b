package promocast.engine.net;

import org.deeplearning4j.nn.graph.ComputationGraph;

/** Copies weights out of DL4J. */
final class GraphWeights {
    private GraphWeights() {}

    /** The fully connected layer of that name with the weights it has now. */
    static Dense dense(ComputationGraph graph, String name) {
        var w = graph.getParam(name + "_W");
        var b = graph.getParam(name + "_b");
        return new Dense(
                (int) w.size(0),
                (int) w.size(1),
                w.dup('c').data().asFloat(),
                b.dup('c').data().asFloat());
    }
}
