package promocast.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code evaluate}: measures of files that other programs may have written. */
@Command(name = "evaluate")
public final class EvaluateCommands implements CommandGroup {
    @Override
    public List<Work> parts() {
        return List.of(new EvaluateUpliftCommand(), new EvaluatePolicyCommand());
    }
}
