package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Outcome;
import promocast.data.Roles;
import promocast.engine.Interval;
import promocast.engine.experiment.AssignmentFile;
import promocast.engine.experiment.ExpectedEffects;
import promocast.engine.experiment.ResultReader;
import promocast.engine.experiment.TestResult;
import promocast.engine.format.NumberFormatter;

/** {@code experiment read}: what came out of a test, and how it goes together with the forecast. */
@Command(name = "read")
final class ExperimentReadCommand implements Work {
    private final Inputs inputs;

    @Parameters(index = "0", paramLabel = "A.csv")
    private Path assignment = Path.of("");

    @Parameters(index = "1", paramLabel = "RESULTS", descriptionKey = "data", converter = DataPlace.Converter.class)
    private DataPlace results = new DataPlace("");

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--roles", paramLabel = "R.json")
    private @Nullable Path roles;

    @Option(names = "--id", paramLabel = "COLUMN")
    private @Nullable String id;

    @Option(
            names = "--outcome",
            split = ",",
            paramLabel = "OUTCOME=COLUMN",
            converter = {OutcomeKey.class, Text.class})
    private Map<Outcome, String> named = Map.of();

    @Option(names = "--covariate", paramLabel = "COLUMN")
    private @Nullable String covariate;

    @Option(names = "--design", paramLabel = "D.json")
    private @Nullable Path design;

    ExperimentReadCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var drawn = AssignmentFile.of(inputs.data(assignment, session.progress().part(0, 0.3)));
        var table = inputs.data(how.source(results, session), session.progress().part(0.3, 0.8));
        var known = inputs.roles(Optional.ofNullable(roles), table);
        Map<Outcome, Interval> expected = design == null ? Map.of() : ExpectedEffects.read(design);
        var customer = Optional.ofNullable(id).or(known::id);
        if (customer.isEmpty()) {
            throw new BadInputException(Sentence.of("experiment.noId", table.name()));
        }
        var outcomes = outcomes(known);
        checkColumns(table, customer.get(), outcomes);
        var result =
                ResultReader.read(drawn, table, customer.get(), outcomes, Optional.ofNullable(covariate), expected);
        return new Answer(json(result), text(session, result));
    }

    private Map<Outcome, String> outcomes(Roles known) {
        return named.isEmpty() ? known.outcomes() : named;
    }

    private void checkColumns(Dataset table, String customer, Map<Outcome, String> outcomes) {
        var wanted = new ArrayList<>(outcomes.values());
        wanted.add(customer);
        if (covariate != null) {
            wanted.add(covariate);
        }
        if (outcomes.isEmpty()) {
            throw new BadInputException(Sentence.of("experiment.noOutcomes", table.name()));
        }
        for (var column : wanted) {
            if (table.find(column).isEmpty()) {
                throw new BadInputException(Sentence.of("experiment.noColumn", table.name(), column));
            }
        }
    }

    private static Map<String, Object> json(TestResult result) {
        var document = new LinkedHashMap<String, Object>();
        document.put("offered", result.offered());
        document.put("held", result.held());
        document.put("missing", result.missing());
        document.put("strangers", result.strangers());
        document.put("mismatch", result.mismatch());
        document.put("sound", result.isSound());
        var outcomes = new LinkedHashMap<String, Object>();
        for (var finding : result.findings()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("with", finding.with());
            fields.put("without", finding.without());
            fields.put("difference", finding.difference());
            fields.put("chance", finding.chance());
            fields.put("expected", finding.expected());
            fields.put("agreement", finding.verdict().name().toLowerCase(Locale.ROOT));
            outcomes.put(finding.outcome().key(), fields);
        }
        document.put("outcomes", outcomes);
        return document;
    }

    private static List<String> text(Session session, TestResult result) {
        var numbers = new NumberFormatter(session.locale(), "CNY");
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "experiment.read",
                session.count(result.offered()),
                session.count(result.held()),
                session.count(result.missing()),
                session.count(result.strangers())));
        lines.add(session.text(
                result.isSound() ? "experiment.sound" : "experiment.unsound",
                String.format(Locale.ROOT, "%.4f", result.mismatch())));
        var table = new TextTable(
                "lrrrl",
                "",
                session.text("experiment.with"),
                session.text("experiment.without"),
                session.text("experiment.difference"),
                session.text("experiment.agreement"));
        for (var finding : result.findings()) {
            boolean rate = finding.outcome() != Outcome.SPEND;
            table.add(
                    session.text("experiment.outcome." + finding.outcome().key()),
                    rate ? numbers.rate(finding.with()) : plain(finding.with()),
                    rate ? numbers.rate(finding.without()) : plain(finding.without()),
                    rate
                            ? ExperimentDesignCommand.shown(numbers, finding.outcome(), finding.difference(), true)
                            : plain(finding.difference().value()) + " ("
                                    + plain(finding.difference().lower()) + " to "
                                    + plain(finding.difference().upper()) + ")",
                    session.text(finding.verdict().words()));
        }
        lines.add("");
        lines.addAll(table.lines());
        return lines;
    }

    private static String plain(double money) {
        return String.format(Locale.ROOT, "%.2f", money);
    }
}
