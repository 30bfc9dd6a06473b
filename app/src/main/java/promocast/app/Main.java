package promocast.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import promocast.app.cli.Cancellation;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs one command, or the studio without one, and ends with its exit code. */
    public static void main(String[] args) {
        // Java 17 writes in the terminal's encoding, which is ASCII on a bare server; all texts here are UTF-8.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = new Wiring(out, err, new Cancellation(), Boolean.getBoolean("promocast.terminal")).run(args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
