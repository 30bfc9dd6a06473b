package promocast.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import promocast.data.Message;
import promocast.data.Progress;

/** One call of the program: what it was told about language, seed and threads, and where it speaks. */
public final class Session {
    private final Globals globals;
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;
    private final List<Path> written = new ArrayList<>();
    private Optional<Sample> sample = Optional.empty();

    /** Rows that were read, of all of a file. */
    private record Sample(long rows, long all) {}

    Session(Globals globals, PrintStream out, PrintStream err, Progress progress) {
        this.globals = globals;
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    /** Language and number format of everything that is printed. */
    Locale locale() {
        return globals.lang.locale;
    }

    /** Seed of all randomness. */
    long seed() {
        return globals.seed;
    }

    /** Threads to use, at least 1; all processors unless told otherwise. */
    int threads() {
        return globals.threads > 0 ? globals.threads : Runtime.getRuntime().availableProcessors();
    }

    /** Where long work reports and learns that it was cancelled. */
    Progress progress() {
        return progress;
    }

    /** Remembers a complete file, which stays even if the work is cancelled later. */
    void wrote(Path file) {
        written.add(file);
    }

    /** The complete files, in the order in which they were written. */
    List<Path> written() {
        return List.copyOf(written);
    }

    /** A sentence of the command line in the session's language. */
    String text(String key, Object... args) {
        return Sentence.of(key, args).in(locale());
    }

    /** Any sentence in the session's language. */
    String text(Message message) {
        return message.in(locale());
    }

    /** A whole number with the language's grouping. */
    String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** Says on the way what is being done; nothing with {@code --quiet} or {@code --json}. */
    void tell(String line) {
        if (!globals.quiet && !globals.json) {
            out.println(line);
            out.flush();
        }
    }

    /** Remembers that the table was too large and the answer is one about a sample of it. */
    void sampled(long rows, long all) {
        sample = Optional.of(new Sample(rows, all));
    }

    /** Whether the answer is wanted as a document, not as lines for people. */
    boolean wantsDocument() {
        return globals.json;
    }

    /** Prints the answer of a command: one JSON document, or text. */
    void print(Answer answer) {
        if (globals.json) {
            var document = new LinkedHashMap<>(answer.json());
            sample.ifPresent(one -> document.put(
                    "sampled", Map.of("rows", one.rows, "of", one.all, "factor", (double) one.all / one.rows)));
            out.println(Json.write(document));
        } else {
            sample.ifPresent(
                    one -> out.println(text("end.sampled", one.rows, one.all, (double) one.all / one.rows) + "\n"));
            answer.text().forEach(out::println);
        }
        out.flush();
    }

    /** What to say of cancelled work: nothing is there, or these files. */
    String cancelled() {
        return written.isEmpty()
                ? text("end.cancelled")
                : text(
                        "end.cancelledLater",
                        written.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    /** Prints why a command failed: one sentence, and the same as a document for programs that asked for one. */
    void complain(int exitCode, String sentence) {
        err.println("promocast: " + sentence);
        err.flush();
        if (globals.json) {
            out.println(Json.write(Failure.json(exitCode, sentence)));
            out.flush();
        }
    }
}
