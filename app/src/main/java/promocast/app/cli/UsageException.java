package promocast.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import promocast.data.Message;

/** A command line that the parser accepts but the command does not. */
final class UsageException extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Message explanation;

    UsageException(CommandLine commandLine, Message explanation) {
        super(commandLine, explanation.key());
        this.explanation = explanation;
    }

    Message explanation() {
        return explanation;
    }
}
