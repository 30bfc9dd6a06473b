/**
 * Fits forecast models and holds them: samples, trainer, members, blend, provenance, model file. No DL4J type leaves
 * engine.net.
 */
@NullMarked
package promocast.engine.model;

import org.jspecify.annotations.NullMarked;
