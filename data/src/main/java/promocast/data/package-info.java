/**
 * Files to an immutable typed {@link promocast.data.Dataset}, its roles, its findings and its features.
 *
 * <p>Tablesaw, FastCSV and Jackson stop at this package. It must not import anything of the engine, of JavaFX or of the
 * application.
 */
@NullMarked
package promocast.data;

import org.jspecify.annotations.NullMarked;
