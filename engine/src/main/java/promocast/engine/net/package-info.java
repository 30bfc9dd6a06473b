/**
 * Networks: trained with DL4J, run in plain Java.
 *
 * <p>A trainer fits a DL4J graph, then copies its weights into an immutable network of float arrays. No DL4J or
 * ND4J type
 * leaves this package, and nothing here knows campaigns, plans or files: only float arrays come in and go out.
 */
@NullMarked
package promocast.engine.net;

import org.jspecify.annotations.NullMarked;
