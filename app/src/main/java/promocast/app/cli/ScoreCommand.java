package promocast.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import promocast.data.Outcome;

/** {@code score}: predicted outcomes and uplift of every customer under every arm or lever setting. */
@Command(name = "score")
public final class ScoreCommand implements Work {
    private final Inputs inputs;

    @Parameters(index = "0", paramLabel = "M", descriptionKey = "model")
    private Path model = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", descriptionKey = "data")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "S.csv")
    private Path out = Path.of("");

    /** The command over the given inputs. */
    public ScoreCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var trained = inputs.model(model);
        var table = inputs.data(data, session.progress().part(0, 0.2));
        Inputs.requireSameColumns(trained, model, table);
        var customers = trained.customers(table);
        var sheet = new ScoreSheet(trained);
        try (var file = WholeFile.begin(out)) {
            sheet.write(customers, file, session.progress().part(0.2, 1));
            file.complete();
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("file", out.toString());
        document.put("rows", table.rows());
        document.put("settings", sheet.settings());
        document.put("outcomes", sheet.outcomes().stream().map(Outcome::key).toList());
        return new Answer(
                document, List.of(session.text("score.written", table.rows(), sheet.settings(), out.toString())));
    }
}
