/**
 * A campaign table whose roles hold: who was offered what, with which probability, and what came of it.
 *
 * <p>{@link promocast.data.campaign.CampaignLog} resolves {@link promocast.data.Roles} against a {@link
 * promocast.data.Dataset}; whatever does not hold is explained. It may use the features of
 * {@code promocast.data.feature},
 * whose inputs the estimated probabilities need, and nothing of the doctor, the event logs or the engine.
 */
@NullMarked
package promocast.data.campaign;

import org.jspecify.annotations.NullMarked;
