/** From a plan to its forecast: live within a frame, settled with intervals, allocation of a budget. No DL4J, no charts. */
@NullMarked
package promocast.engine.whatif;

import org.jspecify.annotations.NullMarked;
