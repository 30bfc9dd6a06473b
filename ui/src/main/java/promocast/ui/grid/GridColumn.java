package promocast.ui.grid;

import javafx.scene.layout.Region;

/**
 * A column of a {@link RowGrid}.
 *
 * @param name what it is called
 * @param header what stands above it
 * @param width its width in pixels
 * @param number whether its values stand at the right
 */
public record GridColumn(String name, Region header, double width, boolean number) {}
