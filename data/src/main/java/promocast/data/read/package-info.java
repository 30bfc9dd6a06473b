/**
 * Whatever a shop exports to a {@link promocast.data.Dataset}.
 *
 * <p>{@link promocast.data.read.DatasetReader} reads a {@link promocast.data.read.DataSource}: a file, a folder of files or a
 * table of a database. How it was written is found out, {@link promocast.data.read.ReadOptions} overrule that.
 *
 * <p>FastCSV and ICU stop at this package. It must not import the doctor, the features, the engine or JavaFX.
 */
@NullMarked
package promocast.data.read;

import org.jspecify.annotations.NullMarked;
