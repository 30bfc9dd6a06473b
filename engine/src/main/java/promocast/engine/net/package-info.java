/** Trains networks with DL4J and runs them in plain Java. DL4J and ND4J must not leave this package. */
@NullMarked
package promocast.engine.net;

import org.jspecify.annotations.NullMarked;
