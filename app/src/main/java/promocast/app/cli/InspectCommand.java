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
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.RolesFile;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Doctor;
import promocast.data.doctor.Effect;
import promocast.data.doctor.Examination;
import promocast.data.doctor.Recipe;
import promocast.data.doctor.RecipeFile;
import promocast.data.events.EventRoles;
import promocast.data.feature.FeatureEncoding;
import promocast.data.feature.FeatureSummary;
import promocast.data.feature.FeatureTraining;

/** {@code inspect}: rows, columns, types, roles and what the doctor finds. */
@Command(name = "inspect")
public final class InspectCommand implements Work {
    private final Inputs inputs;

    @Parameters(paramLabel = "DATA", descriptionKey = "data", converter = DataPlace.Converter.class)
    private DataPlace data = new DataPlace("");

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--roles", paramLabel = "R.json")
    private @Nullable Path roles;

    @Option(names = "--save-roles", paramLabel = "R.json")
    private @Nullable Path saveRoles;

    @Option(names = "--features")
    private boolean features;

    @Mixin
    private FeatureFlags flags = new FeatureFlags();

    @Option(names = "--fix", paramLabel = "all|CODE[:COLUMN],...")
    private @Nullable String fix;

    @Option(names = "--recipe-out", paramLabel = "R.json")
    private @Nullable Path recipeOut;

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
        var progress = session.progress();
        var table = inputs.data(how.source(data, session), session, progress.part(0, 0.6));
        var guess =
                roles == null ? Optional.of(RoleGuess.of(table, progress.part(0.6, 0.8))) : Optional.<RoleGuess>empty();
        var used = guess.map(RoleGuess::roles).orElseGet(() -> inputs.roles(Path.of(String.valueOf(roles))));
        if (roles != null && fix == null) {
            CampaignLog.of(table, used);
        }
        var examined = new Doctor().examine(table, used, progress.part(0.8, 1));
        var recipe = fix == null
                ? Recipe.NONE
                : FixChoice.of(
                        fix, examined.findings(), Objects.requireNonNull(spec).commandLine());
        if (roles != null && fix != null) {
            // what the fixes mend is no reason to refuse the roles
            CampaignLog.of(recipe.apply(table), recipe.apply(used));
        }
        if (saveRoles != null) {
            RolesFile.write(used, saveRoles);
        }
        if (recipeOut != null) {
            RecipeFile.write(recipe, recipeOut);
        }
        var effect = fix == null ? Optional.<Effect>empty() : Optional.of(Effect.of(table, used, recipe));
        List<FeatureSummary> told = features ? told(CampaignLog.of(table, used), session.seed()) : List.of();
        // either takes a while with a long table, and only one is printed
        return session.wantsDocument()
                ? new Answer(document(session, new Seen(table, used, guess, examined, recipe, effect, told)), List.of())
                : new Answer(Map.of(), lines(session, new Seen(table, used, guess, examined, recipe, effect, told)));
    }

    /** What there is to say. */
    private record Seen(
            Dataset table,
            Roles roles,
            Optional<RoleGuess> guess,
            Examination examined,
            Recipe recipe,
            Optional<Effect> effect,
            List<FeatureSummary> told) {}

    private Map<String, Object> document(Session session, Seen seen) {
        var document = json(session, seen.table, seen.roles, seen.examined);
        seen.guess.ifPresent(guessed -> document.put("guesses", guesses(session, seen.table, guessed)));
        seen.effect.ifPresent(effect -> {
            document.put("recipe", new RawJson(RecipeFile.toJson(seen.recipe)));
            document.put("fixed", FindingAnswer.json(session, effect));
        });
        if (features) {
            document.put("features", FeatureTexts.json(seen.told));
        }
        return document;
    }

    private List<String> lines(Session session, Seen seen) {
        var lines = text(session, seen.table, seen.roles, seen.examined);
        seen.effect.ifPresent(effect -> {
            lines.add("");
            lines.addAll(FindingAnswer.lines(session, seen.recipe.describe(), effect));
        });
        if (features) {
            lines.add("");
            lines.addAll(FeatureTexts.lines(session, seen.told));
        }
        return lines;
    }

    private List<FeatureSummary> told(CampaignLog log, long seed) {
        var all = IntStream.range(0, log.rows()).toArray();
        var training = new FeatureTraining(
                log.data(),
                log.roles().features(),
                all,
                log.roles().time(),
                Optional.of(log.targets()),
                seed,
                log.roles().text());
        return FeatureEncoding.fit(training, flags.options()).summaries();
    }

    private Map<String, Object> json(Session session, Dataset table, Roles used, Examination examined) {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", table.name());
        table.format().ifPresent(format -> document.put("format", FormatTexts.json(format)));
        document.put("rows", table.rows());
        document.put("columns", columns(table, used));
        document.put(
                "findings",
                examined.findings().stream()
                        .map(found -> FindingAnswer.json(session, found, table, used))
                        .toList());
        document.put("passed", examined.passed().stream().map(session::text).toList());
        document.put("roles", new RawJson(RolesFile.toJson(used)));
        document.put("rolesFrom", roles == null ? "guess" : roles.toString());
        document.put("fingerprint", table.fingerprint());
        var log = EventRoles.guess(table);
        document.put(
                "eventLog", log.looksLikeLog() ? Optional.of(EventsCommand.mapping(log.roles())) : Optional.empty());
        return document;
    }

    /** Why each column got its role, how sure that is, and what else it may be. */
    private static List<Map<String, Object>> guesses(Session session, Dataset table, RoleGuess guess) {
        var guesses = new ArrayList<Map<String, Object>>();
        for (var column : table.columns()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("column", column.name());
            fields.put("role", guess.roles().roleOf(column.name()).key());
            fields.put("reason", session.text(guess.reasons().get(column.name())));
            fields.put("confidence", guess.confidence().get(column.name()));
            fields.put("runnerUp", guess.runnersUp().get(column.name()).key());
            guesses.add(fields);
        }
        return guesses;
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

    private List<String> text(Session session, Dataset table, Roles used, Examination examined) {
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "inspect.size", table.name(), table.rows(), table.columns().size()));
        table.format().ifPresent(format -> lines.add(FormatTexts.line(session, format)));
        lines.add(
                roles == null
                        ? session.text("inspect.roles.guessed")
                        : session.text("inspect.roles.given", roles.toString()));
        lines.add("");
        var columns = new TextTable(
                "lllrr",
                session.text("inspect.column"),
                session.text("inspect.type"),
                session.text("inspect.role"),
                session.text("inspect.missing"),
                session.text("inspect.distinct"));
        for (var column : table.columns()) {
            var role = ColumnRole.of(column.name(), used);
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
        lines.addAll(FindingAnswer.lines(session, examined, table, used));
        if (EventRoles.guess(table).looksLikeLog()) {
            lines.add("");
            lines.add(session.text("inspect.eventLog", table.name()));
        }
        return lines;
    }
}
