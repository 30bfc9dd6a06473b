/**
 * Numbers, money, rates, chances and dates as the screens and the reports show them, in both languages. It must not
 * import models or JavaFX.
 */
@NullMarked
package promocast.engine.format;

import org.jspecify.annotations.NullMarked;
