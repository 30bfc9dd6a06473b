/**
 * Watches a running campaign: what came of it day by day against the forecast, alarms that daily looking does not set off,
 * drift of customers and responses, and what the learner takes up from it. It must not know the studio or the command line.
 */
@NullMarked
package promocast.engine.monitor;

import org.jspecify.annotations.NullMarked;
