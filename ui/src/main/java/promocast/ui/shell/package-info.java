/** The one window: top bar, rail, status bar, command palette, messages. */
@NullMarked
package promocast.ui.shell;

import org.jspecify.annotations.NullMarked;
