package promocast.data;

import java.util.List;

/** One thing that the {@link Doctor} looks for. */
@FunctionalInterface
interface Check {
    /** What it found. */
    List<Finding> examine(Dataset data, Roles roles);
}
