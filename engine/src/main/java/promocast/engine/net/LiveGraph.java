package promocast.engine.net;

import java.nio.FloatBuffer;
import java.util.List;
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
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** The DL4J side of a {@link LiveNetwork}: one graph and the arrays of one batch, allocated once. */
final class LiveGraph {
    private static final int OFFER_HIDDEN = 32;
    /** Amounts are learned on this scale, so that they do not drown the chances. */
    private static final float AMOUNT_SCALE = 0.3f;

    private final ComputationGraph graph;
    private final MultiDataSet batch;
    private final LiveOptions options;
    private final int customers;
    private final int offers;
    private final int chances;
    private final boolean amount;

    LiveGraph(LiveTeacher teacher, LiveOptions options) {
        this.options = options;
        this.customers = teacher.customerWidth();
        this.offers = teacher.codes()[0].length;
        this.chances = teacher.chanceHeads();
        this.amount = teacher.hasAmount();
        this.graph = build();
        this.batch = arrays(options.batch());
    }

    private ComputationGraph build() {
        int w = options.width();
        var conf = new NeuralNetConfiguration.Builder()
                .seed(options.seed())
                .dataType(DataType.FLOAT)
                .updater(new Adam(new PolySchedule(ScheduleType.ITERATION, options.learningRate(), 1, options.steps())))
                .weightInit(WeightInit.XAVIER)
                .graphBuilder()
                .addInputs("customer", "offer")
                .addLayer("tower1", dense(customers, options.hidden(), Activation.RELU), "customer")
                .addLayer("tower2", dense(options.hidden(), options.hidden(), Activation.RELU), "tower1")
                .addLayer("embedding", dense(options.hidden(), w, Activation.IDENTITY), "tower2")
                .addLayer("offer1", dense(offers, OFFER_HIDDEN, Activation.RELU), "offer")
                .addLayer("gain", dense(OFFER_HIDDEN, w, Activation.IDENTITY), "offer1")
                .addLayer("shift", dense(OFFER_HIDDEN, w, Activation.IDENTITY), "offer1")
                .addVertex("scaled", new ElementWiseVertex(ElementWiseVertex.Op.Product), "embedding", "gain")
                .addVertex("shifted", new ElementWiseVertex(ElementWiseVertex.Op.Add), "scaled", "shift")
                .addLayer("modulated", new ActivationLayer(Activation.RELU), "shifted");
        addOutputs(conf);
        var built = new ComputationGraph(conf.build());
        built.init();
        built.getParam("gain_b").assign(1f);
        return built;
    }

    private void addOutputs(GraphBuilder conf) {
        conf.addLayer("chances", output(LossFunction.XENT, Activation.SIGMOID, chances), "modulated");
        if (amount) {
            conf.addLayer("amount", output(LossFunction.MSE, Activation.IDENTITY, 1), "modulated");
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

    private OutputLayer output(LossFunction loss, Activation activation, int out) {
        return new OutputLayer.Builder(loss)
                .nIn(options.width())
                .nOut(out)
                .activation(activation)
                .build();
    }

    private MultiDataSet arrays(int rows) {
        var x = new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, customers), Nd4j.zeros(DataType.FLOAT, rows, offers)};
        var y = amount
                ? new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, chances), Nd4j.zeros(DataType.FLOAT, rows, 1)}
                : new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, chances)};
        return new MultiDataSet(x, y);
    }

    /** One step on the batch that starts at {@code from} of a lesson. */
    void step(LiveTeacher teacher, int[] rows, int[] codes, float[][] answers, int from) {
        var x = buffer(batch.getFeatures(0));
        var o = buffer(batch.getFeatures(1));
        var y = buffer(batch.getLabels(0));
        for (int i = 0; i < options.batch(); i++) {
            x.put(i * customers, teacher.customers(), rows[from + i] * customers, customers);
            o.put(i * offers, teacher.codes()[codes[from + i]], 0, offers);
            for (int h = 0; h < chances; h++) {
                y.put(i * chances + h, answers[h][from + i]);
            }
        }
        if (amount) {
            var z = buffer(batch.getLabels(1));
            for (int i = 0; i < options.batch(); i++) {
                z.put(i, AMOUNT_SCALE * answers[chances][from + i]);
            }
        }
        graph.fit(batch);
    }

    private static FloatBuffer buffer(INDArray array) {
        return array.data().asNioFloat();
    }

    /** The network with the weights reached so far. */
    LiveNetwork network() {
        var heads = GraphWeights.dense(graph, "chances");
        if (amount) {
            heads = Dense.beside(
                    heads, GraphWeights.dense(graph, "amount").scaled(new float[] {1 / AMOUNT_SCALE}, new float[1]));
        }
        return new LiveNetwork(List.of(
                GraphWeights.dense(graph, "tower1"),
                GraphWeights.dense(graph, "tower2"),
                GraphWeights.dense(graph, "embedding"),
                GraphWeights.dense(graph, "offer1"),
                GraphWeights.dense(graph, "gain"),
                GraphWeights.dense(graph, "shift"),
                heads));
    }

    /** What DL4J itself predicts with the weights reached so far: row-major, an array an output layer. */
    float[][] outputs(float[] customerRows, float[] offerRows, int rows) {
        var x = Nd4j.createFromArray(customerRows).reshape(rows, customers);
        var o = Nd4j.createFromArray(offerRows).reshape(rows, offers);
        var found = graph.output(x, o);
        var values = new float[found.length][];
        for (int i = 0; i < found.length; i++) {
            values[i] = found[i].dup('c').data().asFloat();
        }
        if (amount) {
            for (int i = 0; i < rows; i++) {
                values[1][i] /= AMOUNT_SCALE;
            }
        }
        return values;
    }
}
