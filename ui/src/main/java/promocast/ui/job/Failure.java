package promocast.ui.job;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import promocast.data.Message;
import promocast.data.PromocastException;
import promocast.ui.text.Texts;

/**
 * Why work did not end with a result, in words for the planner.
 *
 * @param what one sentence: what happened, where, and what to do
 * @param details what a person who repairs programs would ask for; never a stack trace
 */
public record Failure(Message what, Optional<String> details) {
    /** Puts a thrown problem into words. */
    public static Failure of(Throwable problem) {
        if (problem instanceof PromocastException known) {
            return new Failure(known.explanation(), Optional.empty());
        }
        if (problem instanceof OutOfMemoryError) {
            return new Failure(Texts.message("failure.memory"), Optional.of(describe(problem)));
        }
        if (problem instanceof UncheckedIOException || problem instanceof java.io.IOException) {
            return new Failure(Texts.message("failure.file", reason(problem)), Optional.of(describe(problem)));
        }
        return new Failure(Texts.message("failure.unexpected"), Optional.of(describe(problem)));
    }

    private static String reason(Throwable problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    }

    private static String describe(Throwable problem) {
        var where = List.of(problem.getStackTrace()).stream().findFirst().map(frame -> " (" + frame + ")");
        return problem + where.orElse("");
    }
}
