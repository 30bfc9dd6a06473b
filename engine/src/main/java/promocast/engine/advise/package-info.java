/** The advisor: the campaign as a Markov decision process, its learners, baselines and evidence. */
@NullMarked
package promocast.engine.advise;

import org.jspecify.annotations.NullMarked;
