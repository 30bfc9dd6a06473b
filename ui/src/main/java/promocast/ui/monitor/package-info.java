/**
 * The monitor room: a running campaign against its forecast, alarms, and results for the advisor. Views are built in code
 * and hold no logic; view models hold all of it and import no node. It must not import another room.
 */
@NullMarked
package promocast.ui.monitor;

import org.jspecify.annotations.NullMarked;
