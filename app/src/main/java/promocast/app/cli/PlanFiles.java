package promocast.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import promocast.data.read.DataSource;

/** What every command about a plan is given: {@code M DATA --plan P.json}. */
final class PlanFiles {
    @Parameters(index = "0", paramLabel = "M", descriptionKey = "model")
    private Path model = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", descriptionKey = "data", converter = DataPlace.Converter.class)
    private DataPlace data = new DataPlace("");

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--plan", required = true, paramLabel = "P.json", descriptionKey = "plan")
    private Path plan = Path.of("");

    /** The model file. */
    Path model() {
        return model;
    }

    /** The table of customers. */
    DataSource data(Session session) {
        return how.source(data, session);
    }

    /** The plan file. */
    Path plan() {
        return plan;
    }
}
