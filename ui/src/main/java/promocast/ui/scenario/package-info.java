/**
 * The scenarios above the plan room: their tabs, their history and their notes. The tabs show whatever the session holds;
 * every change goes through it. It must not import a room.
 */
@NullMarked
package promocast.ui.scenario;

import org.jspecify.annotations.NullMarked;
