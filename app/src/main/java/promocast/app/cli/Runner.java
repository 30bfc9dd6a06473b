package promocast.app.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.PromocastException;

/** Runs one command and turns its end into an exit code: the one place where exceptions are caught. */
final class Runner {
    private final PrintStream out;
    private final PrintStream err;
    private final Cancellation cancellation;
    private final boolean terminal;

    Runner(PrintStream out, PrintStream err, Cancellation cancellation, boolean terminal) {
        this.out = out;
        this.err = err;
        this.cancellation = cancellation;
        this.terminal = terminal;
    }

    int run(Globals globals, Work work) {
        if (work.cancellable()) {
            cancellation.watchInterrupts();
        }
        try {
            return exitCode(globals, work);
        } finally {
            out.flush();
            err.flush();
            cancellation.workEnded();
        }
    }

    private int exitCode(Globals globals, Work work) {
        var bar = new ProgressBar(err, globals.lang.locale, cancellation, terminal && !globals.quiet);
        var session = new Session(globals, out, err, bar);
        try {
            var answer = work.run(session);
            bar.clear();
            session.print(answer);
            return ExitCode.DONE;
        } catch (CancelledException cancelled) {
            bar.clear();
            return end(session, ExitCode.CANCELLED, session.cancelled());
        } catch (PromocastException explained) {
            bar.clear();
            int code = explained instanceof BadInputException ? ExitCode.BAD_INPUT : ExitCode.UNANSWERABLE;
            return end(session, code, session.text(explained.explanation()));
        } catch (CommandLine.PicocliException wrongUsage) {
            throw wrongUsage;
        } catch (OutOfMemoryError tooLarge) {
            bar.clear();
            return end(session, ExitCode.FAILED, session.text("end.memory", CrashLog.write(tooLarge)));
        } catch (RuntimeException | LinkageError flaw) {
            bar.clear();
            return end(session, ExitCode.FAILED, session.text("end.flaw", CrashLog.write(flaw)));
        }
    }

    private static int end(Session session, int code, String sentence) {
        session.complain(code, sentence);
        return code;
    }
}
