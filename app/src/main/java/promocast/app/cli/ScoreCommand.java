package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import promocast.data.Outcome;

/** {@code score}: predicted outcomes and uplift of every customer under every arm or lever setting. */
@Command(name = "score")
public final class ScoreCommand implements Work {
    private final Inputs inputs;

    @Parameters(index = "0", paramLabel = "M", descriptionKey = "model")
    private Path model = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", descriptionKey = "data", converter = DataPlace.Converter.class)
    private DataPlace data = new DataPlace("");

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--out", required = true, paramLabel = "S.csv")
    private Path out = Path.of("");

    /** The command over the given inputs. */
    public ScoreCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var trained = inputs.model(model);
        var table = trained.prepareEachRow(
                inputs.data(how.source(data, session), session.progress().part(0, 0.2))
                        .whole());
        Inputs.requireSameColumns(trained, model, table);
        var customers = trained.customers(table);
        var fixes = trained.recipe().keepingRows().describe();
        var sheet = new ScoreSheet(trained);
        try (var file = WholeFile.begin(out)) {
            sheet.write(customers, file, session.progress().part(0.2, 1));
            file.complete();
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("file", out.toString());
        document.put("rows", table.rows());
        document.put("fixes", fixes.stream().map(session::text).toList());
        document.put("settings", sheet.settings());
        document.put("outcomes", sheet.outcomes().stream().map(Outcome::key).toList());
        var lines = new ArrayList<String>();
        if (!fixes.isEmpty()) {
            lines.add(session.text("score.fixes", fixes.size()));
        }
        lines.add(session.text("score.written", table.rows(), sheet.settings(), out.toString()));
        return new Answer(document, lines);
    }
}
