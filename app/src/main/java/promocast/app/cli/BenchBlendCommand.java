package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.engine.advise.BlendBench;

/** {@code bench blend}: how much weight the advisor should give to what it has learned, beside the forecast. */
@Command(name = "blend")
final class BenchBlendCommand implements Work {
    @Option(names = "--seeds", paramLabel = "N", defaultValue = "200", converter = Positive.class)
    private int seeds;

    @Override
    public Answer run(Session session) {
        int shops = Math.max(2, seeds);
        var rows = new BlendBench(shops).run(session.progress());
        var document = new LinkedHashMap<String, Object>();
        document.put("seeds", shops);
        document.put("rows", rows.stream().map(BenchBlendCommand::json).toList());
        return new Answer(document, text(session, rows, shops));
    }

    private static Map<String, Object> json(BlendBench.Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("heldOut", row.heldOut());
        json.put("noise", row.noise());
        var leads = new LinkedHashMap<String, Object>();
        row.leads().forEach((trust, lead) -> leads.put(String.valueOf(trust), lead));
        json.put("leads", leads);
        return json;
    }

    private static List<String> text(Session session, List<BlendBench.Row> rows, int shops) {
        var titles = new ArrayList<String>();
        titles.add(session.text("bench.blend.part"));
        titles.add(session.text("bench.blend.noise"));
        BlendBench.TRUSTS.forEach(trust -> titles.add(session.text("bench.blend.weight", trust)));
        var table = new TextTable("l" + "r".repeat(titles.size() - 1), titles.toArray(String[]::new));
        for (var row : rows) {
            var cells = new ArrayList<String>();
            cells.add(session.text(row.heldOut() ? "bench.blend.heldOut" : "bench.blend.tuning"));
            cells.add(String.valueOf(row.noise()));
            row.leads()
                    .values()
                    .forEach(lead ->
                            cells.add(session.text("bench.blend.lead", lead.value(), lead.lower(), lead.upper())));
            table.add(cells.toArray(String[]::new));
        }
        var lines = new ArrayList<>(table.lines());
        lines.add(session.text("bench.blend.words", shops));
        return lines;
    }
}
