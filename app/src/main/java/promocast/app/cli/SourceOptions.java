package promocast.app.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.PasswordPrompt;
import promocast.data.read.ReadOptions;

/** How a table is to be read where that is not found out: part of every command that is given DATA. */
final class SourceOptions {
    /** Environment variable with the password of a database, for scripts. */
    static final String PASSWORD = "PROMOCAST_DB_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "source.sheet")
    private @Nullable String sheet;

    @Option(names = "--entry", paramLabel = "NAME", descriptionKey = "source.entry")
    private @Nullable String entry;

    @Option(names = "--table", paramLabel = "NAME", descriptionKey = "source.table")
    private @Nullable String table;

    @Option(names = "--query", paramLabel = "SELECT", descriptionKey = "source.query")
    private @Nullable String query;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "source.user")
    private @Nullable String user;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            descriptionKey = "source.encoding",
            converter = TextMarks.Encoding.class)
    private @Nullable Charset encoding;

    @Option(
            names = "--separator",
            paramLabel = "C",
            descriptionKey = "source.separator",
            converter = TextMarks.Separator.class)
    private @Nullable Character separator;

    @Option(names = "--quote", paramLabel = "C", descriptionKey = "source.quote", converter = TextMarks.Quote.class)
    private @Nullable Character quote;

    @Option(
            names = "--decimal",
            paramLabel = "C",
            descriptionKey = "source.decimal",
            converter = TextMarks.Decimal.class)
    private @Nullable Character decimal;

    @Option(
            names = "--header",
            arity = "1",
            paramLabel = "yes|no",
            descriptionKey = "source.header",
            converter = TextMarks.YesOrNo.class)
    private @Nullable Boolean header;

    /**
     * The table at a place.
     *
     * @throws UsageException when options do not go with the place or with each other
     */
    DataSource source(DataPlace place, Session session) {
        if (table != null && query != null) {
            throw usage("source.tableAndQuery");
        }
        if (sheet != null && entry != null) {
            throw usage("source.sheetAndEntry");
        }
        if (place.isDatabase()) {
            if (!options().equals(ReadOptions.defaults())) {
                throw usage("source.fileOnly");
            }
            return new DatabaseSource(
                    place.text(),
                    Optional.ofNullable(user),
                    Optional.ofNullable(table),
                    Optional.ofNullable(query),
                    prompt(session));
        }
        if (table != null || query != null || user != null) {
            throw usage("source.databaseOnly");
        }
        return DataSource.of(place.path(), options());
    }

    private ReadOptions options() {
        return new ReadOptions(
                Optional.ofNullable(sheet == null ? entry : sheet),
                Optional.ofNullable(encoding),
                Optional.ofNullable(separator),
                Optional.ofNullable(quote),
                Optional.ofNullable(decimal),
                Optional.ofNullable(header));
    }

    private UsageException usage(String key) {
        return new UsageException(Objects.requireNonNull(spec).commandLine(), Sentence.of(key));
    }

    /** The password from the environment, else from whoever sits at the terminal, else none. */
    private static PasswordPrompt prompt(Session session) {
        return () -> {
            var given = System.getenv(PASSWORD);
            if (given != null) {
                return given.toCharArray();
            }
            Console console = System.console();
            var typed = console == null ? null : console.readPassword("%s ", session.text("source.password"));
            return typed == null ? new char[0] : typed;
        };
    }
}
