/**
 * Finds what is wrong with a table, proposes fixes and shows what they move.
 *
 * <p>{@link promocast.data.doctor.Doctor} examines a table with its roles and gives {@link promocast.data.doctor.Finding}s; a
 * {@link promocast.data.doctor.Fix} is data and changes nothing until it is applied. {@link
 * promocast.data.doctor.HeadlineRates} are the numbers that a planner looks at first, before and after.
 */
@NullMarked
package promocast.data.doctor;

import org.jspecify.annotations.NullMarked;
