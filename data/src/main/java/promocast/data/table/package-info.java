/**
 * The rows of a table as a planner wants to see them: sorted, filtered, searched, a million at a time.
 *
 * <p>It must not import anything of the engine, of JavaFX or of the application, nor other parts of the data module than
 * {@code promocast.data} itself.
 */
@NullMarked
package promocast.data.table;

import org.jspecify.annotations.NullMarked;
