package promocast.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.engine.evaluate.UpliftCsv;

/** {@code evaluate uplift}: how well a score tells apart whom a treatment moves. */
@Command(name = "uplift")
final class EvaluateUpliftCommand implements Work {
    @Option(names = "--csv", required = true, paramLabel = "F.csv")
    private Path csv = Path.of("");

    @Override
    public Answer run(Session session) {
        var measures = UpliftCsv.read(csv);
        var values = new LinkedHashMap<String, Object>();
        values.put("qini", measures.qini());
        values.put("auuc", measures.auuc());
        values.put("upliftAt10", measures.upliftAt10());
        values.put("upliftAt30", measures.upliftAt30());
        measures.forecast().ifPresent(forecast -> {
            values.put("rocAuc", forecast.rocAuc());
            values.put("logLoss", forecast.logLoss());
            values.put("brier", forecast.brier());
        });
        var table = new TextTable("lr", session.text("evaluate.measure"), session.text("evaluate.value"));
        values.forEach((key, value) -> table.add(session.text("evaluate." + key), shown((double) value)));
        return new Answer(values, table.lines());
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.6f", value);
    }
}
