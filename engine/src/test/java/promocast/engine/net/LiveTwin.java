package promocast.engine.net;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Trains with DL4J itself what {@link LiveDescent} trains, to compare them. */
final class LiveTwin {
    private final ComputationGraph graph;

    private LiveTwin(ComputationGraph graph) {
        this.graph = graph;
    }

    static LiveTwin of(LiveTeacher teacher, LiveOptions options) {
        try (var session = Nd4jSession.open()) {
            assert session != null;
            return new LiveTwin(LiveGraph.graph(teacher, options));
        }
    }

    Dense[] layers() {
        return LiveGraph.layers(graph, true);
    }

    void step(LiveTeacher teacher, LiveLesson lesson) {
        int n = lesson.rows().length;
        var chance = Nd4j.createFromArray(lesson.answers()[0]).reshape(n, 1);
        var amount = Nd4j.createFromArray(lesson.answers()[1])
                .mul(LiveBlock.AMOUNT_SCALE)
                .reshape(n, 1);
        graph.fit(new MultiDataSet(inputs(teacher, lesson.rows(), lesson.codes()), new INDArray[] {chance, amount}));
    }

    /** Chances and amounts of the given customers under one offer. */
    float[][] outputs(LiveTeacher teacher, int[] rows, int code) {
        var codes = new int[rows.length];
        java.util.Arrays.fill(codes, code);
        var found = graph.output(inputs(teacher, rows, codes));
        return new float[][] {
            found[0].data().asFloat(),
            found[1].div(LiveBlock.AMOUNT_SCALE).data().asFloat()
        };
    }

    private static INDArray[] inputs(LiveTeacher teacher, int[] rows, int[] codes) {
        int d = teacher.customerWidth();
        int o = teacher.codes()[0].length;
        var x = new float[rows.length * d];
        var c = new float[rows.length * o];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(teacher.customers(), rows[i] * d, x, i * d, d);
            System.arraycopy(teacher.codes()[codes[i]], 0, c, i * o, o);
        }
        return new INDArray[] {
            Nd4j.createFromArray(x).castTo(DataType.FLOAT).reshape(rows.length, d),
            Nd4j.createFromArray(c).castTo(DataType.FLOAT).reshape(rows.length, o)
        };
    }
}
