package promocast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.UnanswerableException;
import promocast.engine.Interval;

class RunnerTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Cancellation cancellation = new Cancellation();

    private int run(Globals globals, Work work) {
        return new Runner(stream(out), stream(err), cancellation, false).run(globals, work);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyEndHasItsExitCode() {
        assertThat(run(new Globals(), session -> new Answer(Map.of(), List.of())))
                .isZero();
        assertThat(run(new Globals(), session -> {
                    throw new BadInputException(Sentence.of("usage.wrong"));
                }))
                .isEqualTo(3);
        assertThat(run(new Globals(), session -> {
                    throw new UnanswerableException(Sentence.of("usage.wrong"));
                }))
                .isEqualTo(4);
        assertThat(run(new Globals(), session -> {
                    throw new CancelledException();
                }))
                .isEqualTo(130);
    }

    @Test
    void answersAboutASampleSaySo() {
        Work sampled = session -> {
            session.sampled(200, 1000);
            return new Answer(Map.of("clicks", 7), List.of("7 clicks"));
        };
        run(new Globals(), sampled);
        assertThat(text(out))
                .startsWith("The data are larger than memory")
                .contains("5.00")
                .endsWith("7 clicks\n");
        out.reset();
        var globals = new Globals();
        globals.json = true;
        run(globals, sampled);
        assertThat(text(out)).contains("\"clicks\"").contains("\"factor\"").contains("5");
    }

    @Test
    void askedToCancelTheWorkStopsAtItsNextCheck() {
        Work endless = session -> {
            cancellation.workEnded();
            cancellation.cancelAndWait();
            session.progress().checkCancelled();
            return new Answer(Map.of(), List.of("finished all the same"));
        };
        assertThat(run(new Globals(), endless)).isEqualTo(130);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("Cancelled");
    }

    @Test
    void cancelledWorkNamesTheFilesThatAreThere() {
        assertThat(run(new Globals(), session -> {
                    session.wrote(Path.of("roles.json"));
                    throw new CancelledException();
                }))
                .isEqualTo(130);
        assertThat(text(err)).contains("Cancelled. What was finished before is there: roles.json.");
    }

    @Test
    void flawsAreOneSentenceWithoutStackTrace() {
        int exit = run(new Globals(), session -> {
            throw new IllegalStateException("secret detail");
        });
        assertThat(exit).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
        assertThat(text(err)).doesNotContain("secret detail", "IllegalStateException");
    }

    @Test
    void numbersThatAreNoneBecomeNull() {
        var globals = new Globals();
        globals.json = true;
        run(globals, session -> new Answer(Map.of("roi", Interval.withheld()), List.of()));
        assertThat(text(out)).contains("\"value\" : null", "\"lower\" : null").doesNotContain("NaN");
    }

    @Test
    void progressIsDrawnOnTerminalsOnly() {
        new ProgressBar(stream(err), Locale.ENGLISH, cancellation, true).report(0.5, Sentence.of("score.step"));
        assertThat(text(err)).contains(" 50 %", "Scoring");
        new ProgressBar(stream(out), Locale.ENGLISH, cancellation, false).report(0.5, Sentence.of("score.step"));
        assertThat(text(out)).isEmpty();
    }
}
