package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import promocast.data.Dataset;
import promocast.data.Roles;
import promocast.data.RolesFile;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Doctor;
import promocast.data.doctor.Finding;
import promocast.data.events.EventRoles;
import promocast.data.feature.FeatureEncoding;
import promocast.data.feature.FeatureSummary;
import promocast.data.feature.FeatureTraining;

/** {@code inspect}: rows, columns, types, roles and what the doctor finds. */
@Command(name = "inspect")
public final class InspectCommand implements Work {
    private final Inputs inputs;

    @Parameters(paramLabel = "DATA", descriptionKey = "data")
    private Path data = Path.of("");

    @Option(names = "--roles", paramLabel = "R.json")
    private @Nullable Path roles;

    @Option(names = "--save-roles", paramLabel = "R.json")
    private @Nullable Path saveRoles;

    @Option(names = "--features")
    private boolean features;

    @Mixin
    private FeatureFlags flags = new FeatureFlags();

    @Spec
    private @Nullable CommandSpec spec;

    /** The command over the given inputs. */
    public InspectCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        flags.problem().ifPresent(problem -> {
            throw new UsageException(Objects.requireNonNull(spec).commandLine(), problem);
        });
        var table = inputs.data(data, session.progress());
        var used = inputs.roles(Optional.ofNullable(roles), table);
        if (roles != null) {
            CampaignLog.of(table, used);
        }
        var findings = new Doctor().examine(table, used);
        if (saveRoles != null) {
            RolesFile.write(used, saveRoles);
        }
        var document = json(session, table, used, findings);
        var lines = text(session, table, used, findings);
        if (features) {
            var told = told(CampaignLog.of(table, used), session.seed());
            document.put("features", FeatureTexts.json(told));
            lines.add("");
            lines.addAll(FeatureTexts.lines(session, told));
        }
        return new Answer(document, lines);
    }

    private List<FeatureSummary> told(CampaignLog log, long seed) {
        var all = IntStream.range(0, log.rows()).toArray();
        var training = new FeatureTraining(
                log.data(), log.roles().features(), all, log.roles().time(), Optional.of(log.targets()), seed);
        return FeatureEncoding.fit(training, flags.options()).summaries();
    }

    private static Map<String, Object> json(Session session, Dataset table, Roles roles, List<Finding> findings) {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", table.name());
        document.put("rows", table.rows());
        document.put("columns", columns(table, roles));
        document.put(
                "findings",
                findings.stream().map(found -> finding(session, found)).toList());
        document.put("roles", new RawJson(RolesFile.toJson(roles)));
        document.put("fingerprint", table.fingerprint());
        var log = EventRoles.guess(table);
        document.put(
                "eventLog", log.looksLikeLog() ? Optional.of(EventsCommand.mapping(log.roles())) : Optional.empty());
        return document;
    }

    private static List<Map<String, Object>> columns(Dataset table, Roles roles) {
        var columns = new ArrayList<Map<String, Object>>();
        for (var column : table.columns()) {
            var role = ColumnRole.of(column.name(), roles);
            var fields = new LinkedHashMap<String, Object>();
            fields.put("name", column.name());
            fields.put("type", column.type().name().toLowerCase(java.util.Locale.ROOT));
            fields.put("role", role.role());
            role.detail().ifPresent(detail -> fields.put("roleDetail", detail));
            fields.put("missing", column.missing());
            fields.put("distinct", column.distinct());
            columns.add(fields);
        }
        return columns;
    }

    static Map<String, Object> finding(Session session, Finding finding) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", finding.code());
        fields.put("severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        fields.put("column", finding.column());
        fields.put("rows", finding.rows());
        fields.put("message", session.text(finding.message()));
        fields.put("fix", session.text(finding.advice()));
        return fields;
    }

    private static List<String> text(Session session, Dataset table, Roles roles, List<Finding> findings) {
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "inspect.size", table.name(), table.rows(), table.columns().size()));
        lines.add("");
        var columns = new TextTable(
                "lllrr",
                session.text("inspect.column"),
                session.text("inspect.type"),
                session.text("inspect.role"),
                session.text("inspect.missing"),
                session.text("inspect.distinct"));
        for (var column : table.columns()) {
            var role = ColumnRole.of(column.name(), roles);
            columns.add(
                    column.name(),
                    session.text("inspect.type." + column.type().name().toLowerCase(java.util.Locale.ROOT)),
                    session.text("inspect.role." + role.role())
                            + role.detail().map(detail -> " (" + detail + ")").orElse(""),
                    session.count(column.missing()),
                    session.count(column.distinct()));
        }
        lines.addAll(columns.lines());
        lines.add("");
        lines.addAll(findingLines(session, findings));
        if (EventRoles.guess(table).looksLikeLog()) {
            lines.add("");
            lines.add(session.text("inspect.eventLog", table.name()));
        }
        return lines;
    }

    static List<String> findingLines(Session session, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of(session.text("inspect.healthy"));
        }
        var lines = new ArrayList<String>();
        lines.add(session.text("inspect.findings", findings.size()));
        for (var found : findings) {
            var severity =
                    session.text("inspect.severity." + found.severity().name().toLowerCase(java.util.Locale.ROOT));
            lines.add("  " + severity + ": " + session.text(found.message()) + " " + session.text(found.advice()));
        }
        return lines;
    }
}
