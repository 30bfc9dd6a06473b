/** The first room: open a file, a sample or recent work. */
@NullMarked
package promocast.ui.welcome;

import org.jspecify.annotations.NullMarked;
