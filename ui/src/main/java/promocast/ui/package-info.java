/** Builds the studio out of its parts and starts it. Nothing but the application imports this package. */
@NullMarked
package promocast.ui;

import org.jspecify.annotations.NullMarked;
