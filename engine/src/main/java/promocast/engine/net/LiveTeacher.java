package promocast.engine.net;

/** What a live network is distilled from: random offers to random customers, with the blend's answer to each. */
public interface LiveTeacher {
    /** Customer inputs, row-major (n x d). */
    float[] customers();

    /** Customer inputs d. */
    int customerWidth();

    /** The offer codes to draw from, each o values. */
    float[][] codes();

    /** Customers to draw from. */
    int[] rows();

    /** Number of heads that are probabilities; they come first. */
    int chanceHeads();

    /** Whether the last head is an amount. */
    boolean hasAmount();

    /**
     * The answers for customers under offers.
     *
     * @param rows m customers
     * @param codes m indices into {@link #codes()}
     * @return one array of m values a head: probabilities, then the amount
     */
    float[][] answers(int[] rows, int[] codes);
}
