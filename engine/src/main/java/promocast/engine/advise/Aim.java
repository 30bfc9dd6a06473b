package promocast.engine.advise;

import promocast.data.Message;
import promocast.engine.EngineMessage;

/** What the advisor makes as large as it can. */
public enum Aim {
    /** Extra profit as the forecast expects it. */
    AVERAGE,
    /**
     * Extra profit if it goes badly: each response at the lower bound that holds in 95 of 100 cases, and, where a rival is
     * assumed, after the rival's worst answer.
     */
    WORST_CASE;

    /** Its name, for a label. */
    public Message label() {
        return EngineMessage.of(this == AVERAGE ? "advise.aim.average" : "advise.aim.worstCase");
    }
}
