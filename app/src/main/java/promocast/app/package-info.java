/** Starts the program and puts it together: {@link promocast.app.Wiring} is the one place where everything is built. */
@NullMarked
package promocast.app;

import org.jspecify.annotations.NullMarked;
