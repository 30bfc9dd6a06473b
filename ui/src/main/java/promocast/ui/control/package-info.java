/** Small parts that every room is built of: cards, chips, key numbers, levers, states. They know no room. */
@NullMarked
package promocast.ui.control;

import org.jspecify.annotations.NullMarked;
