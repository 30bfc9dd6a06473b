/** What the planner is working on, observable, with one path for edits and undo. It knows no node. */
@NullMarked
package promocast.ui.session;

import org.jspecify.annotations.NullMarked;
