/** Light and dark, the icons, and the settings that outlive a run. It knows no room. */
@NullMarked
package promocast.ui.theme;

import org.jspecify.annotations.NullMarked;
