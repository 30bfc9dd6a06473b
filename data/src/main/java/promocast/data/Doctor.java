package promocast.data;

import java.util.List;

/** Looks for what is wrong with a table and proposes fixes; never changes anything by itself. */
public final class Doctor {
    /** The findings, the gravest first. */
    public List<Finding> examine(Dataset data, Roles roles) {
        throw new UnsupportedOperationException();
    }

    /** The table with the fixes applied in order. */
    public Dataset apply(Dataset data, List<Fix> fixes) {
        throw new UnsupportedOperationException();
    }
}
