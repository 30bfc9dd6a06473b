package promocast.app;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import promocast.app.cli.AdviseCommand;
import promocast.app.cli.BenchCommands;
import promocast.app.cli.CacheCommand;
import promocast.app.cli.Cancellation;
import promocast.app.cli.CheckCommand;
import promocast.app.cli.CleanCommand;
import promocast.app.cli.CommandTree;
import promocast.app.cli.CompareCommand;
import promocast.app.cli.DemoCommand;
import promocast.app.cli.Entry;
import promocast.app.cli.EvaluateCommands;
import promocast.app.cli.EventsCommand;
import promocast.app.cli.ExperimentCommands;
import promocast.app.cli.ForecastCommand;
import promocast.app.cli.GameCommand;
import promocast.app.cli.GuiCommand;
import promocast.app.cli.Inputs;
import promocast.app.cli.InspectCommand;
import promocast.app.cli.JoinCommand;
import promocast.app.cli.MonitorCommand;
import promocast.app.cli.OptimiseCommand;
import promocast.app.cli.ReportCommand;
import promocast.app.cli.Reporting;
import promocast.app.cli.ScoreCommand;
import promocast.app.cli.TrainCommand;

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

    /** Runs the command that the arguments name, or opens the studio without any; returns the exit code. */
    int run(String... args) {
        var given = args.length == 0 ? new String[] {"gui"} : args;
        return new CommandTree(out, err, cancellation, terminal).run(entries(), given);
    }

    private static List<Entry> entries() {
        var cache = TableCache.ofUser();
        var inputs = new Inputs(Clock.systemUTC(), TableCache.reader(cache));
        var reporting = new Reporting(Clock.systemDefaultZone());
        return List.of(
                new GuiCommand((file, language) -> new StudioWindow().open(file, language)),
                new DemoCommand(inputs, reporting),
                new InspectCommand(inputs),
                new EventsCommand(inputs),
                new CleanCommand(inputs),
                new JoinCommand(inputs),
                new TrainCommand(inputs),
                new ScoreCommand(inputs),
                new ForecastCommand(inputs),
                new OptimiseCommand(inputs),
                new CompareCommand(inputs),
                new ExperimentCommands(inputs),
                new AdviseCommand(inputs),
                new GameCommand(inputs),
                new MonitorCommand(inputs),
                new EvaluateCommands(),
                new ReportCommand(inputs, reporting),
                new BenchCommands(inputs),
                new CacheCommand(cache),
                new CheckCommand(inputs, reporting));
    }
}
