package promocast.app;

import java.io.PrintStream;
import java.util.List;
import promocast.app.cli.Cancellation;
import promocast.app.cli.CommandTree;
import promocast.app.cli.Entry;
import promocast.app.cli.EvaluateCommands;
import promocast.app.cli.Inputs;
import promocast.app.cli.InspectCommand;

/** The composition root: everything that has collaborators is built here, with {@code new}. */
final class Wiring {
    private final PrintStream out;
    private final PrintStream err;
    private final Cancellation cancellation;
    private final boolean terminal;

    /** @param terminal whether the error stream is a terminal, where progress bars can be drawn */
    Wiring(PrintStream out, PrintStream err, Cancellation cancellation, boolean terminal) {
        this.out = out;
        this.err = err;
        this.cancellation = cancellation;
        this.terminal = terminal;
    }

    /** Runs the command that the arguments name; returns the exit code. */
    int run(String[] args) {
        return new CommandTree(out, err, cancellation, terminal).run(commands(), args);
    }

    private List<Entry> commands() {
        var inputs = new Inputs();
        return List.of(new InspectCommand(inputs), new EvaluateCommands());
    }
}
