package promocast.engine.advise;

import java.util.Optional;

/**
 * A step that was logged, not simulated.
 *
 * @param state where it was taken, as numbers
 * @param action what was done
 * @param reward what it earned
 * @param next where it led; empty where the log ends
 */
record LoggedStep(float[] state, int action, double reward, Optional<float[]> next) {}
