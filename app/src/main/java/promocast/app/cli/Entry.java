package promocast.app.cli;

/** A name on the command line: either {@link Work} or a {@link CommandGroup} of it. */
public sealed interface Entry permits Work, CommandGroup {}
