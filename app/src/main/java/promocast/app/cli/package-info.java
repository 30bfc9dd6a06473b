/**
 * The command line: one class a command, each of which answers with numbers that are printed as text or as JSON. It must
 * not import JavaFX or anything of the studio.
 */
@NullMarked
package promocast.app.cli;

import org.jspecify.annotations.NullMarked;
