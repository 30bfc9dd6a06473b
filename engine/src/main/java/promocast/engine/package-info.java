/**
 * What all parts of the engine share. The engine knows no JavaFX; DL4J and ND4J stop at {@code promocast.engine.net}.
 */
@NullMarked
package promocast.engine;

import org.jspecify.annotations.NullMarked;
