/** Work that runs beside the window: progress, cancelling, failures told in sentences. It knows no node. */
@NullMarked
package promocast.ui.job;

import org.jspecify.annotations.NullMarked;
