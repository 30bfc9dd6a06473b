/**
 * Tables that were read before, column by column, so that a large file opens again at once.
 *
 * <p>{@link promocast.data.cache.ColumnCache} keeps them in the user's cache folder and forgets those that were not asked for
 * the longest. What it holds is checked byte by byte; what does not fit is as if it were not there. It must not import the
 * doctor, the features, the engine or JavaFX.
 */
@NullMarked
package promocast.data.cache;

import org.jspecify.annotations.NullMarked;
