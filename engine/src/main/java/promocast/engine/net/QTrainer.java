package promocast.engine.net;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
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

/**
 * Fits a deep Q-network with DL4J step by step, while its owner makes the targets. No other training runs until it is
 * closed; for one thread.
 */
public final class QTrainer implements AutoCloseable {
    private final Nd4jSession session;
    private final QOptions options;
    private final ComputationGraph graph;
    private final MultiDataSet batch;

    private QTrainer(Nd4jSession session, QOptions options) {
        this.session = session;
        this.options = options;
        this.graph = build();
        this.batch = arrays();
    }

    /** Waits until no other training runs, then begins with random weights. */
    public static QTrainer open(QOptions options) {
        var session = Nd4jSession.open();
        try {
            return new QTrainer(session, options);
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    private ComputationGraph build() {
        var shape = options.shape();
        var conf = new NeuralNetConfiguration.Builder()
                .seed(options.seed())
                .dataType(DataType.FLOAT)
                .updater(new Adam(new PolySchedule(ScheduleType.ITERATION, options.learningRate(), 1, options.steps())))
                .weightInit(WeightInit.RELU)
                .graphBuilder()
                .addInputs("state")
                .addLayer("hidden1", dense(shape.inputs()), "state")
                .addLayer("hidden2", dense(shape.hidden()), "hidden1")
                .addLayer(
                        "values",
                        new OutputLayer.Builder(new TakenHuberLoss())
                                .nIn(shape.hidden())
                                .nOut(shape.actions())
                                .activation(Activation.IDENTITY)
                                .weightInit(WeightInit.ZERO)
                                .build(),
                        "hidden2");
        if (shape.behaviour()) {
            conf.addLayer(
                    "behaviour",
                    new OutputLayer.Builder(LossFunction.MCXENT)
                            .nIn(shape.hidden())
                            .nOut(shape.actions())
                            .activation(Activation.SOFTMAX)
                            .build(),
                    "hidden2");
            conf.setOutputs("values", "behaviour");
        } else {
            conf.setOutputs("values");
        }
        var built = new ComputationGraph(conf.build());
        built.init();
        return built;
    }

    private DenseLayer dense(int inputs) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(options.shape().hidden())
                .activation(Activation.RELU)
                .build();
    }

    private MultiDataSet arrays() {
        var shape = options.shape();
        var x = new INDArray[] {Nd4j.zeros(DataType.FLOAT, options.batch(), shape.inputs())};
        var values = Nd4j.zeros(DataType.FLOAT, options.batch(), shape.actions());
        return shape.behaviour()
                ? new MultiDataSet(
                        x, new INDArray[] {values, Nd4j.zeros(DataType.FLOAT, options.batch(), shape.actions())})
                : new MultiDataSet(x, new INDArray[] {values});
    }

    /**
     * One step.
     *
     * @param states one row of inputs for each of the batch
     * @param actions the action taken in each
     * @param targets the value that it should have
     * @return mean loss before the step
     * @throws DivergedException when the loss is not a number
     */
    public double step(float[][] states, int[] actions, double[] targets) {
        int k = options.shape().actions();
        var x = batch.getFeatures(0).data().asNioFloat();
        var y = batch.getLabels(0).data().asNioFloat();
        for (int i = 0; i < options.batch(); i++) {
            x.put(i * options.shape().inputs(), states[i]);
            for (int a = 0; a < k; a++) {
                y.put(i * k + a, a == actions[i] ? (float) targets[i] : Float.NaN);
            }
        }
        if (options.shape().behaviour()) {
            var taken = batch.getLabels(1).data().asNioFloat();
            for (int i = 0; i < options.batch(); i++) {
                for (int a = 0; a < k; a++) {
                    taken.put(i * k + a, a == actions[i] ? 1 : 0);
                }
            }
        }
        graph.fit(batch);
        double loss = graph.score();
        if (!Double.isFinite(loss)) {
            throw new DivergedException(options.learningRate());
        }
        return loss;
    }

    /** The network with the weights reached so far. */
    public QNetwork network() {
        var layers = new ArrayList<Dense>();
        for (var name : List.of("hidden1", "hidden2", "values")) {
            layers.add(GraphWeights.dense(graph, name));
        }
        if (options.shape().behaviour()) {
            layers.add(GraphWeights.dense(graph, "behaviour"));
        }
        return new QNetwork(layers);
    }

    /** What DL4J itself gives as values in some states: row-major. */
    float[] outputs(float[][] states) {
        return graph.output(Nd4j.create(states))[0].dup('c').data().asFloat();
    }

    @Override
    public void close() {
        session.close();
    }
}
