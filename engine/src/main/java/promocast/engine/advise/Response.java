package promocast.engine.advise;

import promocast.engine.plan.PlanLine;

/** How the customers of a plan respond: the only thing that the advisor must know of the forecast. */
public interface Response {
    /**
     * What a line would earn and cost if it were {@code changed}; the other lines, and so its customers, stay.
     *
     * @param line index of the line in the plan, from 0
     * @param changed the line with another offer or platform
     */
    LineResponse of(int line, PlanLine changed);
}
