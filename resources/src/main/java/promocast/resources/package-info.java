/** Sample data, themes, fonts, icons and texts of the studio, and one class that lists them. It imports nothing of the project. */
@NullMarked
package promocast.resources;

import org.jspecify.annotations.NullMarked;
