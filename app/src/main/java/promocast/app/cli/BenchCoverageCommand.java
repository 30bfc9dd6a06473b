package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import promocast.data.Progress;
import promocast.engine.Interval;
import promocast.engine.accuracy.CoverageStudy;

/** {@code bench coverage}: how often ranges hold the truth in simulated shops; takes many minutes. */
@Command(name = "coverage")
final class BenchCoverageCommand implements Work {
    private static final double Z90 = 1.644853626951;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "200", converter = Positive.class)
    private int seeds;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "3000", converter = Positive.class)
    private int rows;

    @Option(names = "--confounded")
    private boolean confounded;

    @Override
    public Answer run(Session session) {
        var study = new CoverageStudy(rows, confounded, session.threads());
        var cases = new ArrayList<CoverageStudy.Case>();
        Progress progress = session.progress().part(0, 1);
        for (int seed = 1; seed <= seeds; seed++) {
            cases.addAll(study.run(seed, progress));
            session.tell(seed + " " + CoverageStudy.coverage(cases, Z90));
        }
        var at90 = CoverageStudy.coverage(cases, Z90);
        var at95 = CoverageStudy.coverage(cases, Interval.Z95);
        var document = new LinkedHashMap<String, Object>();
        document.put("replications", seeds);
        document.put("rows", rows);
        document.put("coverage90", at90);
        document.put("coverage95", at95);
        var table = new TextTable("lrr", session.text("bench.coverage.title", seeds, rows), "90 %", "95 %");
        at90.forEach((kind, share) ->
                table.add(session.text("bench.coverage." + kind.name()), percent(share), percent(at95.get(kind))));
        return new Answer(document, table.lines());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
