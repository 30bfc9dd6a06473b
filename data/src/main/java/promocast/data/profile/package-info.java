/**
 * What the columns of a table look like: types, missing and distinct values, distributions ready to draw, and how alike
 * the arms are.
 *
 * <p>{@link promocast.data.profile.Profile} looks at a whole table. It must not import anything of the engine, of JavaFX
 * or of the application, nor other parts of the data module than {@code promocast.data} itself.
 */
@NullMarked
package promocast.data.profile;

import org.jspecify.annotations.NullMarked;
