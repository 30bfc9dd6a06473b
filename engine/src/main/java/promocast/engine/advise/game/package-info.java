/**
 * The competitor game: pay-offs of our discount level against a rival's, best responses, equilibria and the safest level.
 * It knows the forecast and the plan, not the learners.
 */
@NullMarked
package promocast.engine.advise.game;

import org.jspecify.annotations.NullMarked;
