package promocast.app.cli;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What can be said to every command, before or after its name. */
@Command(name = "promocast", versionProvider = Version.class)
public final class Globals {
    /** The languages of the program. */
    enum Language {
        en(Locale.ENGLISH),
        zh(Locale.SIMPLIFIED_CHINESE);

        final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--seed", paramLabel = "N", scope = ScopeType.INHERIT, defaultValue = "42")
    long seed;

    /** 0 until told otherwise. */
    @Option(names = "--threads", paramLabel = "N", scope = ScopeType.INHERIT, converter = Positive.class)
    int threads;

    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    Language lang = Language.en;

    @Option(names = "--quiet", scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;
}
