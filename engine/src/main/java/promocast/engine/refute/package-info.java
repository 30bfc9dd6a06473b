/**
 * Attempts to refute average effects: what they do when the offer is a placebo, a random trait is added or rows are left
 * out, and how strong a hidden trait would have to be. Must not import plans, what-if or screens.
 */
@NullMarked
package promocast.engine.refute;

import org.jspecify.annotations.NullMarked;
