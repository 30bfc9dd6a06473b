package promocast.ui.session;

import java.util.List;
import promocast.data.Roles;
import promocast.data.doctor.Fix;

/**
 * What the planner decided about the data: part of the draft, so that undo covers it.
 *
 * @param roles what each column is for
 * @param fixes the fixes that are on, in the order in which they are applied
 */
public record Preparation(Roles roles, List<Fix> fixes) {
    public Preparation {
        fixes = List.copyOf(fixes);
    }

    /** The same fixes with other roles. */
    public Preparation withRoles(Roles changed) {
        return new Preparation(changed, fixes);
    }

    /** The same roles with other fixes. */
    public Preparation withFixes(List<Fix> changed) {
        return new Preparation(roles, changed);
    }
}
