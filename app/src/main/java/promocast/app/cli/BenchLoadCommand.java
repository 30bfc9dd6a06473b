package promocast.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench load}: how long a table takes to read. */
@Command(name = "load")
final class BenchLoadCommand implements Work {
    private final Inputs inputs;

    @Parameters(paramLabel = "DATA", descriptionKey = "data")
    private Path data = Path.of("");

    BenchLoadCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        long start = System.nanoTime();
        var table = inputs.data(data, session.progress());
        double seconds = (System.nanoTime() - start) / 1e9;
        var document = new LinkedHashMap<String, Object>();
        document.put("rows", table.rows());
        document.put("columns", table.columns().size());
        document.put("seconds", seconds);
        return new Answer(
                document,
                List.of(session.text("bench.load", table.rows(), table.columns().size(), seconds)));
    }
}
