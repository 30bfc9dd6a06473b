/**
 * Trials that measure how accurate whole models are: on seeded halves of a real log, and on the simulated shop, whose truth
 * is known; the peers' protocol with the peers' measures. Run by hand ({@code bench accuracy}), not part of the tests. Must
 * not import reports or screens.
 */
@NullMarked
package promocast.engine.accuracy;

import org.jspecify.annotations.NullMarked;
