package promocast.engine.scenario;

import promocast.data.Message;

/**
 * One of the changes that lead from one plan to another.
 *
 * @param kind what is changed
 * @param slot line in the common order of both plans, from 0; -1 where the plan as a whole is changed
 * @param field field of the offer or the line that is changed; empty where it is not a single one
 * @param label what it does, in words: "Line 2: minimum ¥60 → ¥120"
 */
public record PlanChange(Kind kind, int slot, String field, Message label) {
    /** What is changed. */
    public enum Kind {
        /** One field of a line or its offer. */
        FIELD,
        /** The offer as a whole, by one of another kind. */
        OFFER,
        /** Who belongs to the line. */
        SEGMENT,
        /** A line is added. */
        ADD,
        /** A line is taken away. */
        REMOVE,
        /** Which line comes first. */
        ORDER,
        /** What things earn and cost. */
        ECONOMICS;

        /** Whether it can move customers from one line to another, or changes all lines at once. */
        boolean isGlobal() {
            return this != FIELD && this != OFFER;
        }
    }
}
