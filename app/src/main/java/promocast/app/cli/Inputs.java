package promocast.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import promocast.data.BadInputException;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.RoleGuess;
import promocast.data.Roles;
import promocast.data.RolesFile;
import promocast.data.doctor.Recipe;
import promocast.data.doctor.RecipeFile;
import promocast.data.read.DataSource;
import promocast.data.read.DatasetReader;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.ForecastTrainer;
import promocast.engine.model.TrainingOptions;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanCheck;
import promocast.engine.plan.PlanFile;
import promocast.engine.whatif.WhatIf;

/** Reads what commands are given: tables, roles, plans, models. */
public final class Inputs {
    private final Clock clock;
    private final DatasetReader reader;

    /**
     * @param clock says when something was trained and how long it took
     * @param reader reads tables
     */
    public Inputs(Clock clock, DatasetReader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    /** A trainer that uses the threads of the session. */
    ForecastTrainer trainer(TrainingOptions options, Session session) {
        return new ForecastTrainer(options, session.threads(), clock);
    }

    /** The table in a file or a folder. */
    Dataset data(Path file, Progress progress) {
        return reader.read(file, progress);
    }

    /** A table, wherever it is; where it is a sample, the answer of the session says so. */
    Dataset data(DataSource source, Session session, Progress progress) {
        var table = data(source, progress);
        table.population().ifPresent(all -> session.sampled(table.rows(), all.rows()));
        return table;
    }

    /** A table, wherever it is. */
    Dataset data(DataSource source, Progress progress) {
        return reader.read(source, progress);
    }

    /** The roles in a file. */
    Roles roles(Path file) {
        return RolesFile.read(file);
    }

    /** The roles in a file, or guessed roles without one. */
    Roles roles(Optional<Path> file, Dataset data) {
        return file.map(RolesFile::read).orElseGet(() -> RoleGuess.of(data).roles());
    }

    /** The recipe in a file. */
    Recipe recipe(Path file) {
        return RecipeFile.read(file);
    }

    /** The recipe in a file, or no fix without one. */
    Recipe recipe(Optional<Path> file) {
        return file.map(RecipeFile::read).orElse(Recipe.NONE);
    }

    /** The model in a file. */
    ForecastModel model(Path file) {
        return ForecastModel.read(file);
    }

    /** The plan in a file. */
    CampaignPlan plan(Path file) {
        return PlanFile.read(file);
    }

    /** The same answer; an error in it that only the data show names the file of the plan. */
    static <T> T ofPlan(Path file, Supplier<T> work) {
        try {
            return work.get();
        } catch (BadInputException problem) {
            throw new BadInputException(
                    Sentence.of("input.plan", String.valueOf(file.getFileName()), problem.explanation()));
        }
    }

    /** A model with the customers of a table, the model's fixes replayed, ready for plans. */
    Prepared prepare(PlanFiles files, Session session) {
        var model = model(files.model());
        var data = model.prepare(
                data(files.data(session), session, session.progress().part(0, 0.2)));
        int replayed = model.recipe().keepingRows().fixes().size();
        if (replayed > 0) {
            session.tell(session.text("score.fixes", replayed));
        }
        requireSameColumns(model, files.model(), data);
        var whatIf =
                new WhatIf(model, data, session.threads(), session.progress().part(0.2, 0.4));
        return new Prepared(model, data, whatIf);
    }

    /**
     * Looks for what is wrong with a plan for the customers of a table.
     *
     * @throws BadInputException when it cannot be forecast; names the file and the place in it
     */
    PlanFindings check(Path file, CampaignPlan plan, Prepared prepared) {
        return PlanFindings.of(
                file,
                PlanCheck.check(plan, prepared.model().actions(), prepared.data(), Optional.of(LocalDate.now(clock))));
    }

    /** @throws BadInputException when the table lacks a column that the model was trained with */
    static void requireSameColumns(ForecastModel model, Path modelFile, Dataset data) {
        var missing = model.roles().features().stream()
                .filter(feature -> data.find(feature).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new BadInputException(Sentence.of(
                    "input.otherData",
                    String.valueOf(modelFile.getFileName()),
                    model.provenance().dataName(),
                    data.name(),
                    String.join(", ", missing)));
        }
    }

    /** A model, the customers, and their forecasts. */
    record Prepared(ForecastModel model, Dataset data, WhatIf whatIf) {}
}
