/**
 * The plan room: lines and levers, live key numbers and charts, where the subsidy goes. Views are built in code and hold
 * no logic; view models hold all of it and import no node. It must not import another room or DL4J.
 */
@NullMarked
package promocast.ui.plan;

import org.jspecify.annotations.NullMarked;
