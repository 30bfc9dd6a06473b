/**
 * Makes one table of several: {@link promocast.data.join.TableJoin} puts the columns of two platforms side by side by
 * customer id, {@link promocast.data.join.TableStack} puts tables with the same columns below each other. Each says in a
 * report what did not fit. It knows nothing of roles and must not import anything of the doctor or of campaigns.
 */
@NullMarked
package promocast.data.join;

import org.jspecify.annotations.NullMarked;
