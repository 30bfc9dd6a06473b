/**
 * Columns of a table to the inputs of a model, fitted on training rows only.
 *
 * <p>{@link promocast.data.feature.FeatureEncoding} is what a model keeps. Jackson, which writes it into the model
 * file, and Commons Math stop at this package. It knows nothing of campaigns, of the doctor or of the engine.
 */
@NullMarked
package promocast.data.feature;

import org.jspecify.annotations.NullMarked;
