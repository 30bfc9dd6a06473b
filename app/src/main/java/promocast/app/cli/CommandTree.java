package promocast.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Finds the command that the arguments name and runs it. */
public final class CommandTree {
    private static final String HELP = "promocast.app.help";

    private final PrintStream out;
    private final PrintStream err;
    private final Cancellation cancellation;
    private final boolean terminal;

    /** @param terminal whether {@code err} is a terminal, where progress bars can be drawn */
    public CommandTree(PrintStream out, PrintStream err, Cancellation cancellation, boolean terminal) {
        this.out = out;
        this.err = err;
        this.cancellation = cancellation;
        this.terminal = terminal;
    }

    /** Parses the arguments, runs the command that they name and returns the exit code; errors are said in words. */
    public int run(List<Entry> entries, String[] args) {
        var globals = new Globals();
        var tree = new CommandLine(globals);
        entries.forEach(entry -> tree.addSubcommand(branch(entry)));
        var language = language(args);
        tree.setResourceBundle(help(language.locale));
        tree.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        tree.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        tree.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        tree.setUsageHelpWidth(110);
        tree.setUsageHelpAutoWidth(false);
        tree.setParameterExceptionHandler(new UsageErrors(out, err, language));
        tree.setExecutionExceptionHandler((failure, command, parsed) -> {
            throw failure;
        });
        tree.setExecutionStrategy(parsed -> execute(parsed, globals));
        return tree.execute(args);
    }

    private static CommandLine branch(Entry entry) {
        var branch = new CommandLine(entry);
        if (entry instanceof CommandGroup group) {
            group.parts().forEach(branch::addSubcommand);
        }
        return branch;
    }

    private int execute(CommandLine.ParseResult parsed, Globals globals) {
        var helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        var named = parsed;
        while (named.hasSubcommand()) {
            named = named.subcommand();
        }
        if (named.commandSpec().userObject() instanceof Work work) {
            return new Runner(out, err, cancellation, terminal).run(globals, work);
        }
        var help = named.commandSpec().qualifiedName() + " --help";
        throw new UsageException(named.commandSpec().commandLine(), Sentence.of("usage.command", help));
    }

    /** The language asked for, known before the arguments are parsed so that complaints about them are in it. */
    private static Globals.Language language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang=zh")
                    || (args[i].equals("--lang") && i + 1 < args.length && args[i + 1].equals("zh"))) {
                return Globals.Language.zh;
            }
        }
        return Globals.Language.en;
    }

    private static ResourceBundle help(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(HELP, locale, control);
    }
}
