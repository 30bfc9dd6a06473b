package promocast.ui.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.Roles;
import promocast.data.doctor.HeadlineRates;
import promocast.data.profile.ColumnProfile;
import promocast.data.profile.Profile;
import promocast.ui.session.Prepared;

/**
 * What a look at every row says.
 *
 * @param prepared what was looked at
 * @param profiles one a column, by name, in the order of the file
 * @param before what each group did, as read; empty where the roles name no offer
 * @param after the same with the fixes that are on
 */
record Insight(
        Prepared prepared,
        Map<String, ColumnProfile> profiles,
        Optional<HeadlineRates> before,
        Optional<HeadlineRates> after) {

    /** Looks at every row. */
    static Insight of(Prepared ready, Progress progress) {
        var roles = ready.preparation().roles();
        var profiles = new LinkedHashMap<String, ColumnProfile>();
        Profile.of(ready.table(), roles, progress).columns().forEach(one -> profiles.put(one.name(), one));
        progress.checkCancelled();
        return new Insight(ready, profiles, rates(ready.source().table(), roles), rates(ready.table(), roles));
    }

    private static Optional<HeadlineRates> rates(Dataset table, Roles roles) {
        try {
            return Optional.of(HeadlineRates.of(table, roles));
        } catch (BadInputException noOffer) {
            return Optional.empty();
        }
    }

    /** The profile of a column, where the table still has it. */
    Optional<ColumnProfile> profile(String column) {
        return Optional.ofNullable(profiles.get(column));
    }

    /** The profiles in the order of the file. */
    List<ColumnProfile> columns() {
        return List.copyOf(profiles.values());
    }
}
