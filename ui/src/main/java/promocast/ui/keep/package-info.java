/** Keeps the plan of the planner: saves it, opens it, asks before it would be lost. */
@NullMarked
package promocast.ui.keep;

import org.jspecify.annotations.NullMarked;
