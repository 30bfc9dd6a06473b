package promocast.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import promocast.data.Localised;
import promocast.engine.advise.game.Competitor;
import promocast.engine.advise.game.DiscountGame;
import promocast.engine.advise.game.Equilibrium;
import promocast.engine.advise.game.GameOptions;
import promocast.engine.advise.game.LevelResponse;
import promocast.engine.format.NumberFormatter;

/** {@code game}: our discount against a rival's, and where that leads. */
@Command(name = "game")
public final class GameCommand implements Work {
    private final Inputs inputs;

    @Mixin
    private PlanFiles files = new PlanFiles();

    @Option(names = "--line", paramLabel = "N", converter = Positive.class)
    private @Nullable Integer line;

    @Option(names = "--rival-levels", paramLabel = "LEVEL", split = ",", converter = Amount.class)
    private List<Double> rivalLevels = List.of();

    @Option(names = "--cross-effect", paramLabel = "C", defaultValue = "0.3", converter = Share.class)
    private double crossEffect;

    @Option(names = "--opposed")
    private boolean opposed;

    /** The command over the given inputs. */
    public GameCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        var plan = inputs.plan(files.plan());
        var prepared = inputs.prepare(files, session);
        var game = Inputs.ofPlan(
                files.plan(),
                () -> new Competitor(prepared.whatIf())
                        .play(plan, options(), session.progress().part(0.4, 1)));
        return new Answer(document(session, game), text(session, game));
    }

    private GameOptions options() {
        var options = GameOptions.defaults()
                .withRivalLevels(rivalLevels)
                .withCrossEffect(crossEffect)
                .withRival(opposed ? GameOptions.Rival.OPPOSED : GameOptions.Rival.ALIKE);
        return line == null ? options : options.withLine(line - 1);
    }

    private static Map<String, Object> document(Session session, DiscountGame game) {
        var matrix = game.matrix();
        var document = new LinkedHashMap<String, Object>();
        document.put("line", game.line());
        document.put("field", game.field());
        document.put("levels", levels(game.ours()));
        document.put("rivalLevels", levels(game.theirs()));
        document.put("payoff", table(game, game::payoff));
        document.put("rivalPayoff", table(game, game::rivalPayoff));
        document.put(
                "bestResponses",
                IntStream.range(0, matrix.columns()).mapToObj(matrix::bestRows).toList());
        document.put(
                "rivalBestResponses",
                IntStream.range(0, matrix.rows()).mapToObj(matrix::bestColumns).toList());
        document.put(
                "equilibria",
                game.equilibria().stream().map(GameCommand::equilibrium).toList());
        document.put("maximin", Map.of("row", game.safest(), "payoff", matrix.worst(game.safest())));
        document.put("crossEffect", game.options().crossEffect());
        document.put("rival", game.options().rival().name().toLowerCase(Locale.ROOT));
        document.put("summary", game.summary().stream().map(session::text).toList());
        return document;
    }

    private static List<Double> levels(List<LevelResponse> all) {
        return all.stream().map(LevelResponse::level).toList();
    }

    private interface Cell {
        Object at(int row, int column);
    }

    private static List<List<Object>> table(DiscountGame game, Cell cell) {
        return IntStream.range(0, game.ours().size())
                .mapToObj(row -> IntStream.range(0, game.theirs().size())
                        .mapToObj(column -> cell.at(row, column))
                        .toList())
                .toList();
    }

    private static Map<String, Object> equilibrium(Equilibrium one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", one.pure() ? "pure" : "mixed");
        fields.put("ours", Arrays.stream(one.ours()).boxed().toList());
        fields.put("theirs", Arrays.stream(one.theirs()).boxed().toList());
        fields.put("payoff", one.payoff());
        fields.put("rivalPayoff", one.rivalPayoff());
        return fields;
    }

    private static List<String> text(Session session, DiscountGame game) {
        var numbers = new NumberFormatter(session.locale(), game.currency());
        var matrix = game.matrix();
        var header = new ArrayList<String>();
        header.add(session.text("game.corner"));
        game.theirs().forEach(level -> header.add(level(session, game, level)));
        var table = new TextTable("l" + "r".repeat(game.theirs().size()), header.toArray(String[]::new));
        for (int row = 0; row < matrix.rows(); row++) {
            var cells = new ArrayList<String>();
            cells.add(level(session, game, game.ours().get(row)));
            for (int column = 0; column < matrix.columns(); column++) {
                boolean best = matrix.bestRows(column).contains(row);
                boolean theirs = matrix.bestColumns(row).contains(column);
                cells.add(numbers.money(matrix.ours()[row][column]) + (best ? " *" : "  ") + (theirs ? "'" : " "));
            }
            table.add(cells.toArray(String[]::new));
        }
        var lines = new ArrayList<String>();
        lines.add(session.text("game.title", game.line() + 1));
        lines.addAll(table.lines());
        lines.add(session.text("game.marks"));
        lines.add("");
        game.summary().forEach(sentence -> lines.add(session.text(sentence)));
        return lines;
    }

    private static String level(Session session, DiscountGame game, LevelResponse response) {
        Object words = game.level(response.level());
        return words instanceof Localised said ? said.in(session.locale()) : String.valueOf(words);
    }
}
