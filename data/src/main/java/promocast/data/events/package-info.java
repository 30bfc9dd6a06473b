/**
 * Event and transaction logs to one row a customer.
 *
 * <p>{@link promocast.data.events.EventRoles} says what the columns of a log mean,
 * {@link promocast.data.events.OfferDates}
 * when each customer got an offer, {@link promocast.data.events.CustomerTableOptions} over which days features and
 * labels are taken; {@link promocast.data.events.CustomerTable} is what comes of it. Features use what happened
 * strictly before the offer, labels what happened at the offer or later: the intervals are half-open, [from, to).
 *
 * <p>It knows tables and roles, and nothing of models, of files or of the engine.
 */
@NullMarked
package promocast.data.events;

import org.jspecify.annotations.NullMarked;
