/**
 * A table that is drawn instead of built of nodes, so that a million rows move with the hand and the first column stays. It
 * knows no room.
 */
@NullMarked
package promocast.ui.grid;

import org.jspecify.annotations.NullMarked;
