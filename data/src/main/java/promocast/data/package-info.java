/**
 * Files to an immutable typed {@link promocast.data.Dataset}, its roles, its findings and its features.
 *
 * <p>{@link promocast.data.Dataset}s are read by the package {@code read} below this one. {@link
 * promocast.data.RoleGuess} says what each column may be for, {@link promocast.data.RolesFile} keeps it. {@link
 * promocast.data.doctor.Doctor} finds what is wrong and proposes fixes, {@link promocast.data.doctor.HeadlineRates} shows
 * what they move. {@link promocast.data.campaign.CampaignLog} is a table whose roles hold;
 * {@link promocast.data.feature.FeatureEncoding} turns its features into numbers, {@link promocast.data.Split} says which rows are
 * held out. {@link promocast.data.CouponShop} is a campaign whose truth is known.
 *
 * <p>Tablesaw, Jackson and Commons Math stop at this package. It must not import anything of the engine, of
 * JavaFX or of the application.
 */
@NullMarked
package promocast.data;

import org.jspecify.annotations.NullMarked;
