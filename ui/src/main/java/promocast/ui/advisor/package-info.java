/**
 * The advisor room: what each step would add, what the data say about it, and what the planner makes of it. Views are
 * built in code and hold no logic; view models hold all of it and import no node. It must not import another room.
 */
@NullMarked
package promocast.ui.advisor;

import org.jspecify.annotations.NullMarked;
