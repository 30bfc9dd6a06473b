package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.accuracy.Measure;
import promocast.engine.accuracy.Peers;
import promocast.engine.accuracy.ShopAccuracy;
import promocast.engine.accuracy.SplitTrial;
import promocast.engine.accuracy.Trial;
import promocast.engine.accuracy.WideAccuracy;
import promocast.engine.model.TrainingOptions;

/**
 * {@code bench accuracy}: whole trainings by the peers' protocol, each with a table of mean, spread and best peer. Takes
 * minutes to an hour; not part of the tests.
 */
@Command(name = "accuracy")
final class BenchAccuracyCommand implements Work {
    private static final double COMMON = -2;
    private static final double RARE = -5.5;
    private static final int SHOP_TEST_ROWS = 50_000;

    private final Inputs inputs;

    @Option(
            names = "--trials",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "womens,random,confounded",
            converter = TrialName.class)
    private List<Trials> trials = List.of();

    @Option(names = "--seeds", paramLabel = "N", converter = Positive.class)
    private @Nullable Integer seeds;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "20000", converter = Positive.class)
    private int rows;

    @Option(names = "--members", paramLabel = "N", converter = Positive.class)
    private @Nullable Integer members;

    @Option(names = "--estimator", paramLabel = "NAME", defaultValue = "blend", converter = EstimatorName.class)
    private TrainingOptions.Learners estimator = TrainingOptions.Learners.BLEND;

    BenchAccuracyCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    /** What can be tried, and the peers it is compared with. */
    private enum Trials {
        WOMENS(5, 1, Peers.WOMENS_VISITS),
        MENS(5, 1, Peers.NONE),
        RANDOM(3, 100, Peers.SHOP_RANDOM),
        CONFOUNDED(3, 100, Peers.SHOP_CONFOUNDED),
        WIDE(3, 100, Peers.NONE),
        RARE(3, 100, Peers.NONE);

        private final int usual;
        private final long first;
        private final Peers peers;

        Trials(int usual, long first, Peers peers) {
            this.usual = usual;
            this.first = first;
            this.peers = peers;
        }
    }

    /** Reads the name of a trial. */
    static final class TrialName implements ITypeConverter<Trials> {
        @Override
        public Trials convert(String value) {
            return named(Trials.class, value);
        }
    }

    /** Reads the name of an estimator. */
    static final class EstimatorName implements ITypeConverter<TrainingOptions.Learners> {
        @Override
        public TrainingOptions.Learners convert(String value) {
            return named(TrainingOptions.Learners.class, value);
        }
    }

    private static <E extends Enum<E>> E named(Class<E> names, String value) {
        try {
            return Enum.valueOf(names, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(value);
        }
    }

    @Override
    public Answer run(Session session) {
        var document = new LinkedHashMap<String, Object>();
        var lines = new ArrayList<String>();
        for (var name : trials) {
            var found = run(name, session);
            document.put(name.name().toLowerCase(Locale.ROOT), json(name, found));
            lines.addAll(table(name, found, session));
            lines.add("");
        }
        document.put("threads", session.threads());
        return new Answer(document, lines);
    }

    private List<Trial> run(Trials name, Session session) {
        int count = seeds == null ? name.usual : seeds;
        var trial = trial(name, session);
        return LongStream.range(name.first, name.first + count)
                .mapToObj(seed -> {
                    var found = trial.apply(seed);
                    session.tell(name + " " + seed + " " + found.values());
                    return found;
                })
                .toList();
    }

    private LongFunction<Trial> trial(Trials name, Session session) {
        var options = options();
        int threads = session.threads();
        Progress quiet = session.progress().part(0.1, 1);
        return switch (name) {
            case WOMENS, MENS -> {
                var arm = name == Trials.WOMENS ? "Womens E-Mail" : "Mens E-Mail";
                var split = new SplitTrial(Bench.sample(inputs, session), arm, Outcome.CLICK, options, threads);
                yield seed -> {
                    var found = split.run(seed, quiet);
                    session.tell(found.uplift().qini() + (found.uplift().reliable() ? " reliable" : ""));
                    return found.trial();
                };
            }
            case RANDOM, CONFOUNDED -> {
                boolean confounded = name == Trials.CONFOUNDED;
                var shop = new ShopAccuracy(rows, SHOP_TEST_ROWS, confounded, options, threads);
                yield seed -> shop.run(seed, quiet);
            }
            case WIDE, RARE -> {
                var wide = new WideAccuracy(rows, name == Trials.RARE ? RARE : COMMON, options, threads);
                yield seed -> wide.run(seed, quiet);
            }
        };
    }

    private TrainingOptions options() {
        var usual = TrainingOptions.defaults();
        var chosen = usual.withLearners(estimator);
        return members == null ? chosen : chosen.withMembers(members);
    }

    private static Map<String, Object> json(Trials name, List<Trial> found) {
        var json = new LinkedHashMap<String, Object>();
        for (var measure : found.get(0).values().keySet()) {
            var each = new LinkedHashMap<String, Object>();
            each.put("mean", Trial.mean(found, measure));
            each.put("sd", Trial.spread(found, measure));
            each.put("bestPeer", name.peers.best(measure));
            each.put(
                    "each",
                    found.stream().map(trial -> trial.values().get(measure)).toList());
            json.put(measure.name(), each);
        }
        return json;
    }

    private static List<String> table(Trials name, List<Trial> found, Session session) {
        var table = new TextTable(
                "lrrr",
                session.text("bench.accuracy." + name.name().toLowerCase(Locale.ROOT), found.size()),
                session.text("bench.accuracy.mean"),
                session.text("bench.accuracy.spread"),
                session.text("bench.accuracy.peer"));
        for (var measure : found.get(0).values().keySet()) {
            double peer = name.peers.best(measure);
            table.add(
                    session.text("bench.accuracy.measure." + measure.name()),
                    figure(Trial.mean(found, measure), measure),
                    figure(Trial.spread(found, measure), measure),
                    Double.isNaN(peer) ? "" : figure(peer, measure));
        }
        return table.lines();
    }

    private static String figure(double value, Measure measure) {
        return String.format(Locale.ROOT, "%." + measure.digits() + "f", value);
    }
}
