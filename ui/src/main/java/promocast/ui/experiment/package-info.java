/**
 * The test of a plan: what it can find with a share of the customers held out, and the file of who gets the offer. It must
 * not import a room.
 */
@NullMarked
package promocast.ui.experiment;

import org.jspecify.annotations.NullMarked;
