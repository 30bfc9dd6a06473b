package promocast.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code experiment}: from a plan to the test that proves it, and back. */
@Command(name = "experiment")
public final class ExperimentCommands implements CommandGroup {
    private final Inputs inputs;

    /** The commands over the given inputs. */
    public ExperimentCommands(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public List<Work> parts() {
        return List.of(
                new ExperimentDesignCommand(inputs),
                new ExperimentAssignCommand(inputs),
                new ExperimentReadCommand(inputs));
    }
}
