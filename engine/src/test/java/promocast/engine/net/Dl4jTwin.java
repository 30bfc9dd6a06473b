package promocast.engine.net;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Trains with DL4J itself what {@link FunnelDescent} trains, to compare them. */
final class Dl4jTwin {
    private final ComputationGraph graph;
    private final FunnelSamples any;

    private Dl4jTwin(ComputationGraph graph, FunnelSamples any) {
        this.graph = graph;
        this.any = any;
    }

    static Dl4jTwin of(FunnelSamples samples, NetworkOptions options) {
        try (var session = Nd4jSession.open()) {
            assert session != null;
            return new Dl4jTwin(FunnelGraph.graph(samples, options), samples);
        }
    }

    FunnelNetwork network() {
        return FunnelGraph.network(graph, any);
    }

    void step(FunnelSamples samples, int[] rows) {
        graph.fit(batch(samples, rows));
    }

    /** Gradients of the mean loss: W and b of the three layers, the heads' columns side by side. */
    float[][] gradient(FunnelSamples samples, int[] rows) {
        var data = batch(samples, rows);
        graph.setInputs(data.getFeatures());
        graph.setLabels(data.getLabels());
        graph.setLayerMaskArrays(null, data.getLabelsMaskArrays());
        graph.computeGradientAndScore();
        var found = graph.gradient().gradientForVariable();
        float n = rows.length;
        var heads = Dense.beside(
                dense(found.get("chances_W"), found.get("chances_b"), n),
                dense(found.get("amount_W"), found.get("amount_b"), n));
        var first = dense(found.get("first_W"), found.get("first_b"), n);
        var second = dense(found.get("second_W"), found.get("second_b"), n);
        return new float[][] {
            first.weights(), first.bias(), second.weights(), second.bias(), heads.weights(), heads.bias()
        };
    }

    private static Dense dense(INDArray w, INDArray b, float rows) {
        return new Dense(
                (int) w.size(0),
                (int) w.size(1),
                w.div(rows).dup('c').data().asFloat(),
                b.div(rows).dup('c').data().asFloat());
    }

    float[][] outputs(FunnelSamples samples, int[] rows) {
        var found = graph.output(batch(samples, rows).getFeatures(0));
        return new float[][] {
            found[0].dup('c').data().asFloat(), found[1].dup('c').data().asFloat()
        };
    }

    private static MultiDataSet batch(FunnelSamples samples, int[] rows) {
        int d = samples.customerWidth();
        int o = samples.offerWidth();
        int k = samples.chanceHeads();
        var x = Nd4j.zeros(DataType.FLOAT, rows.length, d + o);
        gather(samples.customers(), d, rows, x, 0);
        gather(samples.offers(), o, rows, x, d);
        var labels =
                new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows.length, k), Nd4j.zeros(DataType.FLOAT, rows.length, 1)};
        var masks =
                new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows.length, k), Nd4j.zeros(DataType.FLOAT, rows.length, 1)};
        gather(samples.chances(), k, rows, labels[0], 0);
        gather(samples.amounts(), 1, rows, labels[1], 0);
        gather(samples.chanceMask(), k, rows, masks[0], 0);
        gather(samples.amountMask(), 1, rows, masks[1], 0);
        return new MultiDataSet(new INDArray[] {x}, labels, null, masks);
    }

    private static void gather(float[] from, int width, int[] rows, INDArray to, int first) {
        var buffer = to.data().asNioFloat();
        int stride = (int) to.size(1);
        for (int i = 0; i < rows.length; i++) {
            buffer.put(i * stride + first, from, rows[i] * width, width);
        }
    }
}
