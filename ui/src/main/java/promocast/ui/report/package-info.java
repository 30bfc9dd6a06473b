/**
 * The report room: the pages as they will be handed over, and their export. Views are built in code and hold no logic;
 * view models hold all of it and import no node. It must not import another room.
 */
@NullMarked
package promocast.ui.report;

import org.jspecify.annotations.NullMarked;
