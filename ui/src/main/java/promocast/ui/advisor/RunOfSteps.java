package promocast.ui.advisor;

import promocast.data.Message;
import promocast.ui.text.Texts;

/**
 * Several steps that the advisor takes by itself.
 *
 * @param asked how many it was asked for; 0 where it was never asked
 * @param taken how many it has taken
 * @param end why it goes no further
 */
record RunOfSteps(int asked, int taken, End end) {
    /** Why a run goes no further. */
    enum End {
        NEVER_ASKED,
        GOES_ON,
        ALL_TAKEN,
        NOTHING_HELPS,
        NOT_SUPPORTED,
        STOPPED,
        FAILED
    }

    static RunOfSteps none() {
        return new RunOfSteps(0, 0, End.NEVER_ASKED);
    }

    static RunOfSteps of(int asked) {
        return new RunOfSteps(asked, 0, End.GOES_ON);
    }

    boolean goesOn() {
        return end == End.GOES_ON;
    }

    /** One step further. */
    RunOfSteps further() {
        return new RunOfSteps(asked, taken + 1, taken + 1 >= asked ? End.ALL_TAKEN : End.GOES_ON);
    }

    /** The same, ended if it went on. */
    RunOfSteps ended(End why) {
        return goesOn() ? new RunOfSteps(asked, taken, why) : this;
    }

    /** How it goes or went, in a few words. */
    Message words() {
        return Texts.message("advisor.ran." + end.name(), taken, asked, Math.min(asked, taken + 1));
    }
}
