package promocast.engine.net;

import java.nio.FloatBuffer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
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

/** The DL4J side of a {@link FunnelNetwork}: one graph and the arrays of one batch, allocated once. */
final class FunnelGraph {
    private static final double AVERAGING = 0.98;

    private final ComputationGraph graph;
    private final MultiDataSet batch;
    private final FloatBuffer parameters;
    private final float[] current;
    private final float[] average;
    private final int customers;
    private final int inputs;
    private final int hidden;
    private final int chances;
    private final boolean amount;
    private int steps;

    FunnelGraph(FunnelSamples samples, int[] trainRows, int batchSize, NetworkOptions options) {
        this.customers = samples.customerWidth();
        this.inputs = customers + samples.offerWidth();
        this.hidden = options.hidden();
        this.chances = samples.chanceHeads();
        this.amount = samples.hasAmount();
        this.graph = build(options);
        this.batch = arrays(batchSize);
        startAtBaseRates(samples, trainRows);
        this.parameters = buffer(graph.params());
        this.current = new float[parameters.capacity()];
        this.average = new float[current.length];
        readParameters();
        System.arraycopy(current, 0, average, 0, current.length);
    }

    private ComputationGraph build(NetworkOptions options) {
        double keep = 1 - options.dropout();
        var graphConf = new NeuralNetConfiguration.Builder()
                .seed(options.seed())
                .dataType(DataType.FLOAT)
                .updater(new Adam(options.learningRate()))
                .weightInit(WeightInit.RELU)
                .l2(options.l2())
                .graphBuilder()
                .addInputs("customer-offer")
                .addLayer("first", dense(inputs, 1), "customer-offer")
                .addLayer("second", dense(hidden, keep), "first");
        addOutputs(graphConf, keep);
        var built = new ComputationGraph(graphConf.build());
        built.init();
        return built;
    }

    private void addOutputs(GraphBuilder conf, double keep) {
        conf.addLayer("chances", output(LossFunction.XENT, Activation.SIGMOID, chances, keep), "second");
        if (amount) {
            conf.addLayer("amount", output(LossFunction.MSE, Activation.IDENTITY, 1, keep), "second");
            conf.setOutputs("chances", "amount");
        } else {
            conf.setOutputs("chances");
        }
    }

    private DenseLayer dense(int in, double keep) {
        var layer = new DenseLayer.Builder().nIn(in).nOut(hidden).activation(Activation.RELU);
        return (keep < 1 ? layer.dropOut(keep) : layer).build();
    }

    private OutputLayer output(LossFunction loss, Activation activation, int out, double keep) {
        var layer = new OutputLayer.Builder(loss)
                .nIn(hidden)
                .nOut(out)
                .activation(activation)
                .weightInit(WeightInit.XAVIER);
        return (keep < 1 ? layer.dropOut(keep) : layer).build();
    }

    private MultiDataSet arrays(int rows) {
        var x = new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, inputs)};
        if (!amount) {
            var y = new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, chances)};
            return new MultiDataSet(x, y, null, new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, chances)});
        }
        var y = new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, chances), Nd4j.zeros(DataType.FLOAT, rows, 1)};
        var m = new INDArray[] {Nd4j.zeros(DataType.FLOAT, rows, chances), Nd4j.zeros(DataType.FLOAT, rows, 1)};
        return new MultiDataSet(x, y, null, m);
    }

    private void startAtBaseRates(FunnelSamples samples, int[] rows) {
        var bias = new float[chances];
        for (int h = 0; h < chances; h++) {
            double hits = 0.5;
            double seen = 1;
            for (int row : rows) {
                hits += samples.chances()[row * chances + h] * samples.chanceMask()[row * chances + h];
                seen += samples.chanceMask()[row * chances + h];
            }
            bias[h] = (float) Math.log(hits / (seen - hits));
        }
        graph.getParam("chances_b").assign(Nd4j.createFromArray(bias).reshape(1, chances));
        if (amount) {
            double sum = 0;
            double seen = 1e-9;
            for (int row : rows) {
                sum += samples.amounts()[row] * samples.amountMask()[row];
                seen += samples.amountMask()[row];
            }
            graph.getParam("amount_b").assign((float) (sum / seen));
        }
    }

    /** One step of Adam on the given rows; returns the mean loss. */
    double step(FunnelSamples samples, int[] rows) {
        gather(samples.customers(), customers, rows, batch.getFeatures(0), inputs, 0);
        gather(samples.offers(), inputs - customers, rows, batch.getFeatures(0), inputs, customers);
        gather(samples.chances(), chances, rows, batch.getLabels(0), chances, 0);
        gather(samples.chanceMask(), chances, rows, batch.getLabelsMaskArray(0), chances, 0);
        if (amount) {
            gather(samples.amounts(), 1, rows, batch.getLabels(1), 1, 0);
            gather(samples.amountMask(), 1, rows, batch.getLabelsMaskArray(1), 1, 0);
        }
        graph.fit(batch);
        readParameters();
        double keep = Math.min(AVERAGING, steps / (steps + 10.0));
        steps++;
        for (int i = 0; i < average.length; i++) {
            average[i] = (float) (keep * average[i] + (1 - keep) * current[i]);
        }
        return graph.score();
    }

    private static void gather(float[] from, int width, int[] rows, INDArray to, int stride, int first) {
        var buffer = buffer(to);
        for (int k = 0; k < rows.length; k++) {
            buffer.put(k * stride + first, from, rows[k] * width, width);
        }
    }

    private static FloatBuffer buffer(INDArray array) {
        return array.data().asNioFloat();
    }

    private void readParameters() {
        parameters.get(0, current);
    }

    /**
     * The network with weights averaged over the last steps (Polyak and Juditsky 1992), which takes out most of their
     * noise.
     */
    FunnelNetwork network() {
        var reader = new ParameterReader(average);
        var first = reader.dense(inputs, hidden);
        var second = reader.dense(hidden, hidden);
        var heads = reader.dense(hidden, chances);
        if (amount) {
            heads = ParameterReader.beside(heads, reader.dense(hidden, 1));
        }
        reader.expectEnd();
        return new FunnelNetwork(first, second, heads, customers);
    }

    /** What DL4J itself predicts for the rows with its current weights, and the plain network of the same weights. */
    Comparison compare(FunnelSamples samples, int[] rows) {
        System.arraycopy(current, 0, average, 0, average.length);
        var x = Nd4j.zeros(DataType.FLOAT, rows.length, inputs);
        gather(samples.customers(), customers, rows, x, inputs, 0);
        gather(samples.offers(), inputs - customers, rows, x, inputs, customers);
        var outputs = graph.output(x);
        var values = new float[outputs.length][];
        for (int i = 0; i < outputs.length; i++) {
            values[i] = outputs[i].dup('c').data().asFloat();
        }
        return new Comparison(values, network());
    }

    /** Outputs of DL4J, row-major an output layer, and the plain network. */
    record Comparison(float[][] outputs, FunnelNetwork network) {}
}
