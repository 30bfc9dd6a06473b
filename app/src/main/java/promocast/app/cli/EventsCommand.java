package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import promocast.data.RolesFile;
import promocast.data.events.CustomerTable;
import promocast.data.events.EventRoles;

/** {@code events}: a log of events to one row a customer. */
@Command(name = "events")
public final class EventsCommand implements Work {
    private final Inputs inputs;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LOG", descriptionKey = "promocast.events.log", converter = DataPlace.Converter.class)
    private DataPlace log = new DataPlace("");

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Mixin
    private EventOptions options = new EventOptions();

    @Option(names = "--out", required = true, paramLabel = "CUSTOMERS.csv")
    private Path out = Path.of("");

    @Option(names = "--roles-out", paramLabel = "R.json")
    private @Nullable Path rolesOut;

    /** The command over the given inputs. */
    public EventsCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        options.problem().ifPresent(problem -> {
            throw new UsageException(Objects.requireNonNull(spec).commandLine(), problem);
        });
        WholeFile.requireFolder(out);
        var progress = session.progress();
        var events = inputs.data(how.source(log, session), progress.part(0, 0.4));
        var offers = options.offers().map(file -> inputs.data(file, progress.part(0.4, 0.5)));
        var roles = options.roles(events);
        var table = CustomerTable.build(events, roles, options.options(offers), progress.part(0.5, 0.8));
        TableSheet.write(table.data(), out, progress.part(0.8, 1));
        session.wrote(out);
        if (rolesOut != null) {
            RolesFile.write(table.roles(), rolesOut);
            session.wrote(rolesOut);
        }
        return new Answer(json(session, roles, table), text(session, roles, table));
    }

    private Map<String, Object> json(Session session, EventRoles roles, CustomerTable table) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", out.toString());
        document.put("rolesFile", Optional.ofNullable(rolesOut).map(Path::toString));
        document.put("events", table.span().events());
        document.put("customers", table.span().customers());
        document.put("first", table.span().first().toString());
        document.put("last", table.span().last().toString());
        document.put("rows", table.data().rows());
        document.put(
                "columns",
                table.data().columns().stream().map(column -> column.name()).toList());
        document.putAll(mapping(roles));
        document.put(
                "notes",
                table.notes().stream()
                        .map(note -> Map.of(
                                "code", note.code(), "count", note.count(), "message", session.text(note.message())))
                        .toList());
        document.put("roles", new RawJson(RolesFile.toJson(table.roles())));
        return document;
    }

    /** Which column holds which field, and what the words mean. */
    static Map<String, Object> mapping(EventRoles roles) {
        var fields = new LinkedHashMap<String, Object>();
        roles.columns().forEach((field, column) -> fields.put(field.key(), column));
        var words = new LinkedHashMap<String, Object>();
        roles.words().forEach((word, kind) -> words.put(word, kind.key()));
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put("fields", fields);
        mapping.put("words", words);
        return mapping;
    }

    private List<String> text(Session session, EventRoles roles, CustomerTable table) {
        var lines = new ArrayList<String>();
        roles.columns().forEach((field, column) -> lines.add(session.text("events.column", field.key(), column)));
        lines.add("");
        table.notes().forEach(note -> lines.add(session.text(note.message())));
        lines.add("");
        lines.add(session.text("events.written", table.data().rows(), out.toString()));
        if (rolesOut != null) {
            lines.add(session.text("events.roles.written", rolesOut.toString()));
        }
        if (table.roles().action().arm().isEmpty()
                && table.roles().action().levers().isEmpty()) {
            lines.add(session.text("events.noAction"));
        }
        return lines;
    }
}
