/**
 * Gradient-boosted trees: grown by XGBoost, whose types stop here, and copied into plain-Java {@link
 * promocast.engine.tree.Forest}s, which do all forecasting. Must not import models, plans or screens.
 */
@NullMarked
package promocast.engine.tree;

import org.jspecify.annotations.NullMarked;
