package promocast.engine.advise;

/**
 * What was learned: a best action for each state.
 *
 * @param <S> a state
 */
interface Policy<S> {
    /** The best allowed action of a state; 0, which changes nothing, wins a tie. */
    int greedy(S state);
}
