package promocast.engine.net;

/**
 * One step of a group of customers on its way from embeddings to sums. Each step is compiled on its own: in one method
 * together they are too much for the compiler to keep vectors in registers (measured: twice as slow).
 */
interface LiveStep {
    /** Does the step. */
    void run(LiveGroup group);
}
