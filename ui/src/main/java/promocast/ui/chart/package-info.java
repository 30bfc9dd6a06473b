/** Charts drawn on a canvas, and the same strokes as SVG. They know no room. */
@NullMarked
package promocast.ui.chart;

import org.jspecify.annotations.NullMarked;
