package promocast.data.doctor;

import java.util.List;
import promocast.data.Dataset;
import promocast.data.Roles;

/** One thing that the {@link Doctor} looks for. */
@FunctionalInterface
interface Check {
    /** What it found. */
    List<Finding> examine(Dataset data, Roles roles);
}
