package promocast.data.doctor;

import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.data.Roles;

/** One thing that the {@link Doctor} looks for. */
interface Check {
    /**
     * What it found; nothing where all is well. Several checks may look at one table at once.
     *
     * @throws promocast.data.CancelledException when the user has cancelled, soon after
     */
    List<Finding> examine(Dataset data, Roles roles, Progress progress);

    /** What can be said where nothing was found; empty where there was nothing to look at. */
    Optional<Message> passed(Dataset data, Roles roles);
}
