package promocast.engine.net;

import java.lang.reflect.InvocationTargetException;

/**
 * A way to compute the live network: with the Vector API where the runtime has it, else in plain Java; both give the
 * same results but for rounding.
 *
 * @param name what it is, for benchmarks
 * @param lanes customers a block of embeddings, a power of two up to {@link Tile#SIZE}: value j of customer c of a block
 *     of width w stands at {@code j * lanes + c} of its {@code lanes * w} values
 * @param heads the steps from embeddings to heads
 * @param means the steps from embeddings to chances and money
 * @param sums the steps from embeddings to sums
 */
record LiveKernel(String name, int lanes, LiveStep[] heads, LiveStep[] means, LiveStep[] sums) {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String VECTOR = "promocast.engine.net.VectorSteps";

    /** The plain kernel, which runs everywhere. */
    static LiveKernel plain() {
        return PlainSteps.kernel();
    }

    /**
     * The fastest kernel of this runtime. The vector kernel is found by name, since it can only be compiled and loaded
     * where the runtime was started with its module.
     */
    static LiveKernel fastest() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return plain();
        }
        try {
            return (LiveKernel)
                    Class.forName(VECTOR).getDeclaredMethod("kernel").invoke(null);
        } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException absent) {
            throw new IllegalStateException("the program is incomplete: " + VECTOR, absent);
        } catch (InvocationTargetException refused) {
            return plain();
        }
    }

    /** Does all steps. There are more than two, so that the call is a real one and each step stays by itself. */
    static void run(LiveStep[] steps, LiveGroup group) {
        for (var step : steps) {
            step.run(group);
        }
    }
}
