package promocast.engine.advise;

import promocast.data.UnanswerableException;
import promocast.engine.EngineMessage;

/** Refuses numbers that nothing can be learned from. */
final class Unlearnable {
    private Unlearnable() {}

    /** @throws UnanswerableException when a reward or a value is no number */
    static double checked(double value) {
        if (!Double.isFinite(value)) {
            throw new UnanswerableException(EngineMessage.of("advise.learn.noNumber"));
        }
        return value;
    }
}
