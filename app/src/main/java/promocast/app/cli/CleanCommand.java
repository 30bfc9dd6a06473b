package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import promocast.data.RolesFile;
import promocast.data.doctor.Effect;

/** {@code clean}: applies a recipe to a table and writes the result. */
@Command(name = "clean")
public final class CleanCommand implements Work {
    private final Inputs inputs;

    @Parameters(paramLabel = "DATA", descriptionKey = "data", converter = DataPlace.Converter.class)
    private DataPlace data = new DataPlace("");

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--roles", paramLabel = "R.json")
    private @Nullable Path roles;

    @Option(names = "--recipe", required = true, paramLabel = "R.json")
    private Path recipe = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "OUT.csv")
    private Path out = Path.of("");

    @Option(names = "--roles-out", paramLabel = "R.json")
    private @Nullable Path rolesOut;

    @Option(names = "--keep-rows")
    private boolean keepRows;

    /** The command over the given inputs. */
    public CleanCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        WholeFile.requireFolder(out);
        var whole = inputs.recipe(recipe);
        var used = keepRows ? whole.keepingRows() : whole;
        var table = inputs.data(how.source(data, session), session.progress().part(0, 0.5))
                .whole();
        var known = inputs.roles(Optional.ofNullable(roles), table);
        var cleaned = used.apply(table);
        var effect = Effect.between(table, known, cleaned);
        TableSheet.write(cleaned, out, session.progress().part(0.5, 1));
        session.wrote(out);
        if (rolesOut != null) {
            RolesFile.write(used.apply(known), rolesOut);
            session.wrote(rolesOut);
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("file", out.toString());
        document.put("rolesFile", Optional.ofNullable(rolesOut).map(Path::toString));
        document.put("rows", cleaned.rows());
        document.put(
                "columns",
                cleaned.columns().stream().map(column -> column.name()).toList());
        document.put("fixes", used.describe().stream().map(session::text).toList());
        document.putAll(FindingAnswer.json(session, effect));
        var lines = new ArrayList<>(FindingAnswer.lines(session, used.describe(), effect));
        lines.add(session.text("clean.written", cleaned.rows(), out.toString()));
        return new Answer(document, lines);
    }
}
