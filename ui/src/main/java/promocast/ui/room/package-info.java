/** What a room of the studio is and what it may use. */
@NullMarked
package promocast.ui.room;

import org.jspecify.annotations.NullMarked;
