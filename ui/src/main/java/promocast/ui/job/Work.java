package promocast.ui.job;

import promocast.data.Progress;

/**
 * Something that takes a while. It works on immutable inputs that it was made with, and gives a result.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it, on a thread of its lane.
     *
     * @param progress where it says how far it is and learns that it was cancelled
     * @throws Exception any problem; it becomes a {@link Failure}
     */
    T run(Progress progress) throws Exception;
}
