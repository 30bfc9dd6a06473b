/** The data room: what each column is for, what the doctor found, what a fix changes. */
@NullMarked
package promocast.ui.data;

import org.jspecify.annotations.NullMarked;
