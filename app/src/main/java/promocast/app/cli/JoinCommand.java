package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.join.JoinKey;
import promocast.data.join.JoinReport;
import promocast.data.join.TableJoin;
import promocast.data.join.TableStack;

/** {@code join}: one table of several platforms' tables, side by side by customer id or below each other. */
@Command(name = "join")
public final class JoinCommand implements Work {
    /** Which rows are kept. */
    enum Kind {
        left,
        inner,
        full
    }

    /** What becomes of a customer with several rows on the right. */
    enum Repeats {
        first,
        last,
        sum,
        mean
    }

    private final Inputs inputs;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "2..*", paramLabel = "TABLE", converter = DataPlace.Converter.class)
    private List<DataPlace> tables = List.of();

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--on", paramLabel = "ID[=ID2]", split = ",")
    private List<String> on = new ArrayList<>();

    @Option(names = "--stack", paramLabel = "COLUMN")
    private @Nullable String stack;

    @Option(names = "--kind", paramLabel = "left|inner|full", defaultValue = "left")
    private Kind kind = Kind.left;

    @Option(names = "--repeats", paramLabel = "first|last|sum|mean", defaultValue = "first")
    private Repeats repeats = Repeats.first;

    @Option(names = "--out", required = true, paramLabel = "OUT.csv")
    private Path out = Path.of("");

    /** The command over the given inputs. */
    public JoinCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    /** A table with what was said on the way to it. */
    private record Made(Dataset table, List<Map<String, Object>> reports, List<Message> said) {}

    @Override
    public Answer run(Session session) {
        checkUsage();
        WholeFile.requireFolder(out);
        var made = stack == null ? sideBySide(session) : below(session, stack);
        TableSheet.write(made.table, out, session.progress().part(0.8, 1));
        session.wrote(out);
        var document = new LinkedHashMap<String, Object>();
        document.put("file", out.toString());
        document.put("rows", made.table.rows());
        document.put(
                "columns",
                made.table.columns().stream().map(column -> column.name()).toList());
        document.put("joins", made.reports);
        document.put("messages", made.said.stream().map(session::text).toList());
        var lines = new ArrayList<>(made.said.stream().map(session::text).toList());
        lines.add(session.text("clean.written", made.table.rows(), out.toString()));
        return new Answer(document, lines);
    }

    private void checkUsage() {
        boolean fits = stack == null ? on.size() == 1 || on.size() == tables.size() - 1 : on.isEmpty();
        if (!fits) {
            throw new UsageException(
                    Objects.requireNonNull(spec).commandLine(), Sentence.of("join.on", tables.size() - 1, on.size()));
        }
    }

    private Made sideBySide(Session session) {
        var join = new TableJoin(
                TableJoin.Kind.valueOf(kind.name().toUpperCase(Locale.ROOT)),
                TableJoin.Repeats.valueOf(repeats.name().toUpperCase(Locale.ROOT)));
        double step = 0.8 / (2 * tables.size());
        var table = inputs.data(
                how.source(tables.get(0), session), session.progress().part(0, step));
        var reports = new ArrayList<Map<String, Object>>();
        var said = new ArrayList<Message>();
        for (int i = 1; i < tables.size(); i++) {
            var progress = session.progress().part(2 * i * step, (2 * i + 2) * step);
            var right = inputs.data(how.source(tables.get(i), session), progress.part(0, 0.5));
            var joined = join.join(table, right, key(on.get(on.size() == 1 ? 0 : i - 1)), progress.part(0.5, 1));
            table = joined.table();
            reports.add(json(joined.report()));
            said.addAll(joined.report().messages());
        }
        return new Made(table, reports, said);
    }

    private static JoinKey key(String on) {
        int equals = on.indexOf('=');
        return equals < 0 ? JoinKey.of(on) : new JoinKey(on.substring(0, equals), on.substring(equals + 1));
    }

    private static Map<String, Object> json(JoinReport report) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("left", report.left());
        fields.put("right", report.right());
        fields.put("matched", report.matches().matched());
        fields.put("leftOnly", report.matches().leftOnly());
        fields.put("rightOnly", report.matches().rightOnly());
        fields.put("leftWithoutId", report.matches().leftWithout());
        fields.put("rightWithoutId", report.matches().rightWithout());
        fields.put("leftRepeated", report.repeats().left());
        fields.put("rightRepeated", report.repeats().right());
        fields.put("ignoredCapitals", report.ease().capitals());
        fields.put("ignoredZeros", report.ease().zeros());
        fields.put("renamed", report.renamed());
        return fields;
    }

    /** Each table is called by its file, without the endings. */
    private Made below(Session session, String column) {
        var platforms = new LinkedHashMap<String, Dataset>();
        double step = 0.6 / tables.size();
        for (int i = 0; i < tables.size(); i++) {
            var file = how.source(tables.get(i), session).name();
            int dot = file.indexOf('.');
            var name = dot > 0 ? file.substring(0, dot) : file;
            var free = platforms.containsKey(name) ? name + " " + (i + 1) : name;
            platforms.put(
                    free,
                    inputs.data(
                            how.source(tables.get(i), session),
                            session.progress().part(i * step, (i + 1) * step)));
        }
        var stacked = TableStack.stack(platforms, column, session.progress().part(0.6, 0.8));
        return new Made(stacked.table(), List.of(), stacked.messages());
    }
}
