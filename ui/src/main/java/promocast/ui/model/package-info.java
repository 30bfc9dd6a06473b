/**
 * The model room: training while it runs, how far the forecasts can be trusted, the model card. Views are built in code
 * and hold no logic; view models hold all of it and import no node. It must not import another room or DL4J.
 */
@NullMarked
package promocast.ui.model;

import org.jspecify.annotations.NullMarked;
