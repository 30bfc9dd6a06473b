/** Compares campaign plans: what differs, what each change is worth, how sure that is. Knows nothing of screens. */
@NullMarked
package promocast.engine.scenario;

import org.jspecify.annotations.NullMarked;
