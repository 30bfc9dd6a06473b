package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import promocast.data.Roles;
import promocast.data.campaign.CampaignLog;
import promocast.data.doctor.Recipe;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.TrainingOptions;
import promocast.engine.refute.Refuter;

/** {@code train}: fits a forecast model and says how good it is on held-out rows. */
@Command(name = "train")
public final class TrainCommand implements Work {
    private static final List<String> ESTIMATORS = Arrays.stream(TrainingOptions.Learners.values())
            .map(learners -> learners.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final int FEWEST_MEMBERS = 2;
    private static final int MOST_MEMBERS = 10;

    private final Inputs inputs;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DATA", descriptionKey = "data", converter = DataPlace.Converter.class)
    private DataPlace data = new DataPlace("");

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--roles", required = true, paramLabel = "R.json")
    private Path roles = Path.of("");

    @Option(names = "--model", required = true, paramLabel = "M.promo-model")
    private Path model = Path.of("");

    @Option(names = "--recipe", paramLabel = "R.json")
    private @Nullable Path recipe;

    @Option(names = "--estimator", paramLabel = "NAME", defaultValue = "blend")
    private String estimator = "blend";

    @Option(names = "--test", paramLabel = "FILE")
    private @Nullable Path test;

    @Option(names = "--members", paramLabel = "N", converter = Positive.class)
    private @Nullable Integer members;

    @Mixin
    private FeatureFlags features = new FeatureFlags();

    @Option(names = "--refute")
    private boolean refute;

    @Option(names = "--epochs", paramLabel = "N", converter = Positive.class)
    private @Nullable Integer epochs;

    /** The command over the given inputs. */
    public TrainCommand(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Answer run(Session session) {
        requireMembers();
        features.problem().ifPresent(problem -> {
            throw new UsageException(Objects.requireNonNull(spec).commandLine(), problem);
        });
        WholeFile.requireFolder(model);
        if (!ESTIMATORS.contains(estimator)) {
            throw new UsageException(
                    Objects.requireNonNull(spec).commandLine(),
                    Sentence.of("train.estimator", estimator, String.join(", ", ESTIMATORS)));
        }
        var fixes = inputs.recipe(Optional.ofNullable(recipe));
        var wanted = fixes.apply(inputs.roles(roles));
        var log = CampaignLog.of(
                fixes.apply(inputs.data(
                        how.source(data, session), session, session.progress().part(0, 0.05))),
                wanted);
        var fitted = fit(log, wanted, fixes, session).withRecipe(fixes);
        session.progress().checkCancelled();
        fitted.write(model);
        var lines = new ArrayList<>(EvaluationText.lines(session, fitted));
        fixes.describe().forEach(fix -> lines.add(session.text(fix)));
        var document = new LinkedHashMap<>(EvaluationJson.of(fitted));
        if (refute) {
            var found = new Refuter(session.seed(), session.threads()).refute(log, session.progress());
            document.put("refutations", found.stream().map(RefutationJson::of).toList());
            lines.add("");
            found.forEach(one -> lines.add(session.text(one.sentence())));
        }
        lines.add("");
        lines.add(session.text("train.written", model));
        return new Answer(document, lines);
    }

    private void requireMembers() {
        if (members != null && (members < FEWEST_MEMBERS || members > MOST_MEMBERS)) {
            throw new UsageException(
                    Objects.requireNonNull(spec).commandLine(),
                    Sentence.of("train.members", members, FEWEST_MEMBERS, MOST_MEMBERS));
        }
    }

    private ForecastModel fit(CampaignLog log, Roles wanted, Recipe fixes, Session session) {
        var trainer = inputs.trainer(options(session), session);
        var watch = new TrainingWatch(session.progress().part(0.1, 1));
        if (test == null) {
            return trainer.fit(log, watch);
        }
        var held =
                CampaignLog.of(fixes.apply(inputs.data(test, session.progress().part(0.05, 0.1))), wanted);
        return trainer.fit(log, held, watch);
    }

    private TrainingOptions options(Session session) {
        var usual = TrainingOptions.defaults();
        return new TrainingOptions(
                members == null ? usual.members() : members,
                usual.hidden(),
                usual.learningRate(),
                usual.batch(),
                epochs == null ? usual.maxEpochs() : epochs,
                usual.patience(),
                usual.l2(),
                usual.dropout(),
                usual.liveWidth(),
                usual.testShare(),
                session.seed(),
                features.options(),
                TrainingOptions.Learners.valueOf(estimator.toUpperCase(Locale.ROOT)));
    }
}
