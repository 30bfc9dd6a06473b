package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import promocast.engine.experiment.AssignmentFile;
import promocast.engine.experiment.Balance;
import promocast.engine.experiment.PlanAssignment;
import promocast.engine.experiment.TestSetup;

/** {@code experiment assign}: draws who gets the offer of a plan and who is held out. */
@Command(name = "assign")
final class ExperimentAssignCommand implements Work {
    private static final int SHOWN = 5;

    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--holdout", paramLabel = "SHARE", converter = Holdout.class)
    private double holdout = TestSetup.defaults().holdout();

    @Option(names = "--out", required = true, paramLabel = "A.csv")
    private Path out = Path.of("");

    ExperimentAssignCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var plan = inputs.plan(files.plan());
        var prepared = inputs.prepare(files, session);
        var roles = prepared.model().roles();
        var drawn = Inputs.ofPlan(
                files.plan(),
                () -> PlanAssignment.of(
                        prepared.whatIf(),
                        plan,
                        prepared.data(),
                        roles.id(),
                        roles.features(),
                        new PlanAssignment.Draw(holdout, session.seed())));
        AssignmentFile.write(drawn.assignment(), out);
        session.wrote(out);
        return new Answer(json(drawn), text(session, drawn));
    }

    private Map<String, Object> json(PlanAssignment drawn) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", out.toString());
        document.put("customers", drawn.assignment().members().size());
        document.put("held", drawn.assignment().held());
        document.put("holdout", holdout);
        document.put("seed", drawn.assignment().seed());
        var lines = new ArrayList<Map<String, Object>>();
        drawn.assignment().counts().forEach((line, count) -> {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("line", line);
            fields.put("customers", count.customers());
            fields.put("held", count.held());
            lines.add(fields);
        });
        document.put("lines", lines);
        document.put("repeated", drawn.repeated());
        document.put("numbered", drawn.numbered());
        var balance = new LinkedHashMap<String, Object>();
        balance.put("alike", drawn.balance().isAlike());
        balance.put("limit", Balance.LIMIT);
        var columns = new ArrayList<Map<String, Object>>();
        for (var entry : drawn.balance().columns()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("column", entry.column());
            fields.put("difference", entry.difference());
            columns.add(fields);
        }
        balance.put("columns", columns);
        document.put("balance", balance);
        return document;
    }

    private List<String> text(Session session, PlanAssignment drawn) {
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "experiment.assigned",
                out,
                session.count(drawn.assignment().members().size()),
                session.count(drawn.assignment().held()),
                String.valueOf(drawn.assignment().seed())));
        if (drawn.numbered()) {
            lines.add(session.text("experiment.numbered"));
        }
        if (drawn.repeated() > 0) {
            lines.add(session.text("experiment.repeated", session.count(drawn.repeated())));
        }
        var table = new TextTable(
                "rrr",
                session.text("experiment.line"),
                session.text("experiment.customers"),
                session.text("experiment.held"));
        drawn.assignment()
                .counts()
                .forEach((line, count) ->
                        table.add(String.valueOf(line), session.count(count.customers()), session.count(count.held())));
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.add(session.text(drawn.balance().isAlike() ? "experiment.alike" : "experiment.unlike", Balance.LIMIT));
        drawn.balance().columns().stream()
                .limit(SHOWN)
                .forEach(entry -> lines.add(session.text(
                        "experiment.balance",
                        entry.column(),
                        String.format(java.util.Locale.ROOT, "%+.3f", entry.difference()))));
        return lines;
    }
}
