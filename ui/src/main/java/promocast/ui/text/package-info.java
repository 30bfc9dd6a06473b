/** Words of the studio in the language of the planner, switched while it runs. It knows no node. */
@NullMarked
package promocast.ui.text;

import org.jspecify.annotations.NullMarked;
