package promocast.engine.advise;

import promocast.data.Message;
import promocast.engine.EngineMessage;

/** Which way the advisor learns. */
public enum Learner {
    /** Q-learning with a table. */
    TABULAR,
    /** A double deep Q-network, in practice campaigns. */
    DEEP,
    /** A deep Q-network that learns from logged contacts only and keeps to what was logged. */
    OFFLINE,
    /** The one that suits the size of the plan. */
    AUTO;

    /** Its name, for a label. */
    public Message label() {
        return EngineMessage.of(
                switch (this) {
                    case TABULAR -> "advise.learner.tabular";
                    case DEEP -> "advise.learner.deep";
                    case OFFLINE -> "advise.learner.offline";
                    case AUTO -> "advise.learner.auto";
                });
    }
}
