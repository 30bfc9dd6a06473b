/** Where a table is and how it is read: file, folder or database, its first rows before anything is read in full. */
@NullMarked
package promocast.ui.source;

import org.jspecify.annotations.NullMarked;
