/**
 * Two or three scenarios side by side: the verdict, every number with its difference, what changed the result, how sure
 * that is. It must not import a room.
 */
@NullMarked
package promocast.ui.compare;

import org.jspecify.annotations.NullMarked;
