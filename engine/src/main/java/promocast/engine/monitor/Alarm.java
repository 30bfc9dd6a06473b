package promocast.engine.monitor;

import promocast.data.Message;

/**
 * Something about a running campaign that the planner should know.
 *
 * @param kind what it is about
 * @param level how serious it is
 * @param line line of the plan, from 0; -1 where it is about all of them
 * @param words what it is, in a sentence
 */
public record Alarm(Kind kind, Level level, int line, Message words) {
    /** What an alarm is about. */
    public enum Kind {
        /** What came lies off the forecast. */
        FORECAST,
        /** Customers who were reached respond otherwise than forecast. */
        RESPONSE,
        /** Fewer or more customers were reached than planned. */
        REACH,
        /** Customers are not those of the forecast any more. */
        CUSTOMERS,
        /** What the campaign costs. */
        BUDGET
    }

    /** How serious it is. */
    public enum Level {
        /** All is well. */
        FINE,
        /** Worth a look. */
        WATCH,
        /** Something has to be done. */
        ALARM
    }
}
