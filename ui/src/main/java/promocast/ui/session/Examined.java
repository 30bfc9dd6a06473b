package promocast.ui.session;

import java.util.List;
import promocast.data.Roles;
import promocast.data.doctor.Examination;
import promocast.data.doctor.Finding;

/**
 * What the doctor says of a table as read; fixes that are on change nothing of it.
 *
 * @param source the table as read
 * @param roles the roles that it was examined with
 * @param examination findings and passed checks
 */
public record Examined(Source source, Roles roles, Examination examination) {
    /** What was found, the gravest first. */
    public List<Finding> findings() {
        return examination.findings();
    }
}
