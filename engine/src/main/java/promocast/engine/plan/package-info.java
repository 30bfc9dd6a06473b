/** What the planner configures: plans, lines, offers, economics, edits. It must not import models or charts. */
@NullMarked
package promocast.engine.plan;

import org.jspecify.annotations.NullMarked;
