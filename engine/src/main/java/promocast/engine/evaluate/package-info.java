/** Measures of forecasts, uplift and policies, each with an interval. Pure functions on arrays. */
@NullMarked
package promocast.engine.evaluate;

import org.jspecify.annotations.NullMarked;
