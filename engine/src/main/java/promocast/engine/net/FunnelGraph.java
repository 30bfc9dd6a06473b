package promocast.engine.net;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What a {@link FunnelNetwork} is, in DL4J's terms: its layers, losses, decay, dropout, optimiser and first weights. */
final class FunnelGraph {
    private FunnelGraph() {}

    /** A network that knows nothing but the base rates of the given rows: DL4J's weights of the options' seed. */
    static FunnelNetwork start(FunnelSamples samples, int[] rows, NetworkOptions options) {
        try (var session = Nd4jSession.open()) {
            assert session != null;
            return network(graph(samples, options), samples).startingAt(baseRates(samples, rows));
        }
    }

    /** The graph; the caller holds a {@link Nd4jSession}. */
    static ComputationGraph graph(FunnelSamples samples, NetworkOptions options) {
        double keep = 1 - options.dropout();
        int inputs = samples.customerWidth() + samples.offerWidth();
        var conf = new NeuralNetConfiguration.Builder()
                .seed(options.seed())
                .dataType(DataType.FLOAT)
                .updater(new Adam(options.learningRate()))
                .weightInit(WeightInit.RELU)
                .l2(options.l2())
                .graphBuilder()
                .addInputs("customer-offer")
                .addLayer("first", dense(inputs, options.hidden(), 1), "customer-offer")
                .addLayer("second", dense(options.hidden(), options.hidden(), keep), "first");
        addOutputs(conf, samples, options.hidden(), keep);
        var built = new ComputationGraph(conf.build());
        built.init();
        return built;
    }

    private static void addOutputs(GraphBuilder conf, FunnelSamples samples, int hidden, double keep) {
        int chances = samples.chanceHeads();
        conf.addLayer("chances", output(LossFunction.XENT, Activation.SIGMOID, hidden, chances, keep), "second");
        if (samples.hasAmount()) {
            conf.addLayer("amount", output(LossFunction.MSE, Activation.IDENTITY, hidden, 1, keep), "second");
            conf.setOutputs("chances", "amount");
        } else {
            conf.setOutputs("chances");
        }
    }

    private static DenseLayer dense(int in, int out, double keep) {
        var layer = new DenseLayer.Builder().nIn(in).nOut(out).activation(Activation.RELU);
        return (keep < 1 ? layer.dropOut(keep) : layer).build();
    }

    private static OutputLayer output(LossFunction loss, Activation activation, int in, int out, double keep) {
        var layer = new OutputLayer.Builder(loss)
                .nIn(in)
                .nOut(out)
                .activation(activation)
                .weightInit(WeightInit.XAVIER);
        return (keep < 1 ? layer.dropOut(keep) : layer).build();
    }

    /** The plain network of a graph's weights. */
    static FunnelNetwork network(ComputationGraph graph, FunnelSamples samples) {
        var first = GraphWeights.dense(graph, "first");
        var heads = GraphWeights.dense(graph, "chances");
        if (samples.hasAmount()) {
            heads = Dense.beside(heads, GraphWeights.dense(graph, "amount"));
        }
        return new FunnelNetwork(first, GraphWeights.dense(graph, "second"), heads, samples.customerWidth());
    }

    /** The logits of how often each label is 1 where it counts, then the mean amount. */
    private static float[] baseRates(FunnelSamples samples, int[] rows) {
        int k = samples.chanceHeads();
        var rates = new float[k + (samples.hasAmount() ? 1 : 0)];
        for (int h = 0; h < k; h++) {
            double hits = 0.5;
            double seen = 1;
            for (int row : rows) {
                hits += samples.chances()[row * k + h] * samples.chanceMask()[row * k + h];
                seen += samples.chanceMask()[row * k + h];
            }
            rates[h] = (float) Math.log(hits / (seen - hits));
        }
        if (samples.hasAmount()) {
            double sum = 0;
            double seen = 1e-9;
            for (int row : rows) {
                sum += samples.amounts()[row] * samples.amountMask()[row];
                seen += samples.amountMask()[row];
            }
            rates[k] = (float) (sum / seen);
        }
        return rates;
    }
}
