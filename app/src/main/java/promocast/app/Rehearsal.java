package promocast.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import promocast.app.cli.Cancellation;

/**
 * Runs the quick commands once while the program is built, so that the virtual machine can archive the classes that they
 * load (see {@code docs/decisions/0008-class-path-and-start.md}). What they print is thrown away.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Rehearses; there are no arguments. */
    public static void main(String[] args) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var wiring = new Wiring(nowhere, nowhere, new Cancellation(), false);
        wiring.run("--help");
        wiring.run("inspect", "--help", "--lang", "zh");
    }
}
