package promocast.engine.advise;

/**
 * What was learned: a best action for each state.
 *
 * @param <S> a state
 */
interface Policy<S> {
    /** The best allowed action of a state; 0, which changes nothing, wins a tie. */
    int greedy(S state);

    /** What was learned, for a process that differs from the one it was learned in by its masks only. */
    Policy<S> over(DecisionProcess<S> process);
}
