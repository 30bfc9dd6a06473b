package promocast.engine.advise;

/**
 * A finite Markov decision process with an end and certain transitions. Actions are numbered; 0 changes nothing and is
 * always allowed.
 *
 * @param <S> a state, immutable, with {@code equals} and {@code hashCode}
 */
interface DecisionProcess<S> {
    /** Where it starts. */
    S start();

    /** Whether nothing can happen any more. */
    boolean ended(S state);

    /** Number of actions. */
    int actions();

    /** Whether an action may be taken. */
    boolean allowed(S state, int action);

    /** What an allowed action leads to. */
    Transition<S> step(S state, int action);

    /** A first guess of the value of an allowed action, from which learning starts. */
    double guess(S state, int action);

    /** The state after an allowed action that takes no time, as when a plan is changed before the start. */
    S amend(S state, int action);

    /** The next state and what the action earned. */
    record Transition<S>(S next, double reward) {}
}
