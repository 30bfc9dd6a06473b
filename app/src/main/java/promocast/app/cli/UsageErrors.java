package promocast.app.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import promocast.data.Message;
import promocast.data.Nearest;

/** Says in one sentence what was wrong with a command line, in the language that was asked for. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
    private final PrintStream out;
    private final PrintStream err;
    private final Globals.Language language;

    UsageErrors(PrintStream out, PrintStream err, Globals.Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        var command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        var sentence = explain(wrong, args).in(language.locale);
        if (!(wrong instanceof UsageException)) {
            sentence += " " + Sentence.of("usage.help", command + " --help").in(language.locale);
        }
        err.println("promocast: " + sentence);
        err.flush();
        if (Arrays.asList(args).contains("--json")) {
            out.println(Json.write(Failure.json(ExitCode.WRONG_USAGE, sentence)));
            out.flush();
        }
        return ExitCode.WRONG_USAGE;
    }

    private static Message explain(ParameterException wrong, String[] args) {
        if (wrong instanceof UsageException own) {
            return own.explanation();
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            var argument = unmatched.getUnmatched().get(0);
            return Nearest.to(argument, unmatched.getSuggestions())
                    .map(near -> Sentence.of("usage.unknownNear", argument, near))
                    .orElseGet(() -> Sentence.of("usage.unknown", argument));
        }
        if (wrong instanceof MissingParameterException missing) {
            var unknown = unknownOption(wrong, args);
            if (unknown.isPresent()) {
                return unknown.get();
            }
            var names = missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", "));
            return Sentence.of("usage.missing", names);
        }
        var argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            return Sentence.of("usage.value", name(argument), wrong.getValue(), argument.paramLabel());
        }
        return argument == null
                ? Sentence.of("usage.wrong")
                : Sentence.of("usage.argument", name(argument), argument.paramLabel());
    }

    /** A mistyped option is the cause of the one that is missing, so it is named first. */
    private static Optional<Message> unknownOption(ParameterException wrong, String[] args) {
        var known = wrong.getCommandLine().getCommandSpec().optionsMap();
        return Arrays.stream(args)
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.split("=", 2)[0])
                .filter(option -> !known.containsKey(option))
                .findFirst()
                .map(option -> known.keySet().stream()
                        .filter(near -> near.startsWith(option)
                                || option.startsWith(near)
                                || near.regionMatches(0, option, 0, 4))
                        .findFirst()
                        .map(near -> Sentence.of("usage.unknownNear", option, near))
                        .orElseGet(() -> Sentence.of("usage.unknown", option)));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
