package promocast.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code bench}: measures the program itself. */
@Command(name = "bench")
public final class BenchCommands implements CommandGroup {
    private final Inputs inputs;

    /** The commands over the given inputs. */
    public BenchCommands(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public List<Work> parts() {
        return List.of(
                new BenchLiveCommand(inputs),
                new BenchTrainCommand(inputs),
                new BenchLoadCommand(),
                new BenchEventsCommand(),
                new BenchKnapsackCommand(),
                new BenchAdviseCommand(inputs),
                new BenchBlendCommand(),
                new BenchAccuracyCommand(inputs),
                new BenchCoverageCommand());
    }
}
