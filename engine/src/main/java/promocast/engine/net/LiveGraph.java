package promocast.engine.net;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What a {@link LiveNetwork} is, in DL4J's terms: its layers, losses, optimiser and first weights. */
final class LiveGraph {
    private static final int OFFER_HIDDEN = 32;
    private static final List<String> LAYERS = List.of("tower1", "tower2", "embedding", "offer1", "gain", "shift");

    private LiveGraph() {}

    /** The layers of an untrained network in the order of {@link LiveNetwork#layers()}. */
    static Dense[] start(LiveTeacher teacher, LiveOptions options) {
        try (var session = Nd4jSession.open()) {
            assert session != null;
            return layers(graph(teacher, options), teacher.hasAmount());
        }
    }

    /** The graph; the caller holds a {@link Nd4jSession}. */
    static ComputationGraph graph(LiveTeacher teacher, LiveOptions options) {
        int w = options.width();
        int hidden = options.hidden();
        int customers = teacher.customerWidth();
        int offers = teacher.codes()[0].length;
        var conf = new NeuralNetConfiguration.Builder()
                .seed(options.seed())
                .dataType(DataType.FLOAT)
                .updater(new Adam(new FallingSchedule(options.learningRate(), options.steps())))
                .weightInit(WeightInit.XAVIER)
                .graphBuilder()
                .addInputs("customer", "offer")
                .addLayer("tower1", dense(customers, hidden, Activation.RELU), "customer")
                .addLayer("tower2", dense(hidden, hidden, Activation.RELU), "tower1")
                .addLayer("embedding", dense(hidden, w, Activation.IDENTITY), "tower2")
                .addLayer("offer1", dense(offers, OFFER_HIDDEN, Activation.RELU), "offer")
                .addLayer("gain", dense(OFFER_HIDDEN, w, Activation.IDENTITY), "offer1")
                .addLayer("shift", dense(OFFER_HIDDEN, w, Activation.IDENTITY), "offer1")
                .addVertex("scaled", new ElementWiseVertex(ElementWiseVertex.Op.Product), "embedding", "gain")
                .addVertex("shifted", new ElementWiseVertex(ElementWiseVertex.Op.Add), "scaled", "shift")
                .addLayer("modulated", new ActivationLayer(Activation.RELU), "shifted");
        addOutputs(conf, teacher, w);
        var built = new ComputationGraph(conf.build());
        built.init();
        built.getParam("gain_b").assign(1f);
        return built;
    }

    private static void addOutputs(GraphBuilder conf, LiveTeacher teacher, int width) {
        int chances = teacher.chanceHeads();
        conf.addLayer("chances", output(LossFunction.XENT, Activation.SIGMOID, width, chances), "modulated");
        if (teacher.hasAmount()) {
            conf.addLayer("amount", output(LossFunction.MSE, Activation.IDENTITY, width, 1), "modulated");
            conf.setOutputs("chances", "amount");
        } else {
            conf.setOutputs("chances");
        }
    }

    private static DenseLayer dense(int in, int out, Activation activation) {
        var weights = activation == Activation.RELU ? WeightInit.RELU : WeightInit.XAVIER;
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(activation)
                .weightInit(weights)
                .build();
    }

    private static OutputLayer output(LossFunction loss, Activation activation, int in, int out) {
        return new OutputLayer.Builder(loss)
                .nIn(in)
                .nOut(out)
                .activation(activation)
                .build();
    }

    /** The layers of a graph, the amount on the scale that it is learned on. */
    static Dense[] layers(ComputationGraph graph, boolean amount) {
        var heads = GraphWeights.dense(graph, "chances");
        var towers = LAYERS.stream().map(name -> GraphWeights.dense(graph, name));
        return Stream.concat(
                        towers, Stream.of(amount ? Dense.beside(heads, GraphWeights.dense(graph, "amount")) : heads))
                .toArray(Dense[]::new);
    }
}
