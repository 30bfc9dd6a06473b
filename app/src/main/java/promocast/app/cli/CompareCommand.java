package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.scenario.Measure;
import promocast.engine.scenario.PlanContrast;
import promocast.engine.scenario.Waterfall;

/** {@code compare}: two plans side by side, and what changed the result. */
@Command(name = "compare")
public final class CompareCommand implements Work {
    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--with", required = true, paramLabel = "OTHER.json")
    private Path other = Path.of("");

    /** The command over the given inputs. */
    public CompareCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var first = inputs.plan(files.plan());
        var second = inputs.plan(other);
        var whatIf = inputs.prepare(files, session).whatIf();
        var progress = session.progress();
        var before = Inputs.ofPlan(files.plan(), () -> whatIf.settle(first, progress.part(0.4, 0.5)));
        var after = Inputs.ofPlan(other, () -> whatIf.settle(second, progress.part(0.5, 0.6)));
        var contrast = PlanContrast.of(before, after);
        var waterfall = Waterfall.between(whatIf, first, second, progress.part(0.6, 1));
        var document = new LinkedHashMap<String, Object>();
        document.put("first", first.name());
        document.put("second", second.name());
        document.put("currency", first.currency());
        document.put("measures", measures(contrast));
        document.put("waterfall", waterfall(waterfall, session));
        var text = new Text(session, new NumberFormatter(session.locale(), first.currency()));
        return new Answer(document, text.lines(contrast, waterfall));
    }

    private static Map<String, Object> measures(PlanContrast contrast) {
        var rows = new LinkedHashMap<String, Object>();
        for (var measure : Measure.values()) {
            rows.put(measure.key(), fields(contrast.row(measure)));
        }
        rows.put("roi", fields(contrast.roi()));
        return rows;
    }

    private static Map<String, Object> fields(PlanContrast.Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("first", row.first());
        fields.put("second", row.second());
        fields.put("difference", row.difference());
        fields.put("chanceSecondBetter", row.chance());
        return fields;
    }

    private static Map<String, Object> waterfall(Waterfall waterfall, Session session) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var step : waterfall.steps()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("label", session.text(step.label()));
            fields.put("value", step.value());
            steps.add(fields);
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("from", waterfall.from());
        fields.put("steps", steps);
        fields.put("to", waterfall.to());
        return fields;
    }

    /** The comparison in tables for people. */
    private record Text(Session session, NumberFormatter numbers) {
        private List<String> lines(PlanContrast contrast, Waterfall waterfall) {
            var table = new TextTable(
                    "lrrrr",
                    "",
                    session.text("compare.first"),
                    session.text("compare.second"),
                    session.text("compare.difference"),
                    session.text("compare.chance"));
            for (var measure : Measure.values()) {
                if (!contrast.row(measure).first().isWithheld()) {
                    table.add(row(measure, contrast.row(measure)));
                }
            }
            var lines = new ArrayList<>(table.lines());
            lines.add("");
            lines.add(
                    session.text("compare.waterfall", numbers.money(waterfall.from()), numbers.money(waterfall.to())));
            for (var step : waterfall.steps()) {
                lines.add(session.text(
                        "compare.step",
                        session.text(step.label()),
                        numbers.addedMoney(Interval.exact(step.value())).value()));
            }
            return lines;
        }

        private String[] row(Measure measure, PlanContrast.Row row) {
            boolean money = measure.isMoney();
            return new String[] {
                session.text("compare." + measure.key()),
                money
                        ? numbers.money(row.first()).text()
                        : numbers.count(row.first()).text(),
                money
                        ? numbers.money(row.second()).text()
                        : numbers.count(row.second()).text(),
                money
                        ? numbers.addedMoney(row.difference()).text()
                        : numbers.addedCount(row.difference()).text(),
                numbers.chance(row.chance())
            };
        }
    }
}
