/**
 * From a plan to the experiment that proves it: how many customers a test needs, what it can detect, who gets the offer and
 * who does not, and what came out. It must not import the advisor, reports or networks.
 */
@NullMarked
package promocast.engine.experiment;

import org.jspecify.annotations.NullMarked;
