/** The report of a campaign: HTML, PDF and CSV. It must not import JavaFX. */
@NullMarked
package promocast.engine.report;

import org.jspecify.annotations.NullMarked;
