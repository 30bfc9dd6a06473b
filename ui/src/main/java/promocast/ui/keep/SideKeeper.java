package promocast.ui.keep;

import java.nio.file.Path;
import java.util.Optional;
import promocast.data.doctor.Recipe;
import promocast.data.doctor.SavedDecisions;
import promocast.ui.job.Failure;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Draft;
import promocast.ui.session.Preparation;
import promocast.ui.session.Source;
import promocast.ui.text.Texts;

/**
 * Writes what the planner decided about the data beside the data, step by step, so that it is found again with them. A
 * table that nobody has touched gets no files; a folder that cannot be written is told once a table.
 */
public final class SideKeeper {
    private static final String TOPIC = "beside";

    private final RoomContext context;
    private Optional<Source> told = Optional.empty();

    /** Starts to follow the decisions of the session. */
    public SideKeeper(RoomContext context) {
        this.context = context;
        context.session().history().draftProperty().addListener((property, was, now) -> follow(was, now));
    }

    private void follow(Draft was, Draft now) {
        boolean step = !context.session().history().undoSteps().isEmpty()
                || !context.session().history().redoSteps().isEmpty();
        if (step && was.preparation().isPresent() && !was.preparation().equals(now.preparation())) {
            var source = context.session().sourceProperty().get();
            source.flatMap(Source::origin)
                    .flatMap(Source::place)
                    .ifPresent(place -> now.preparation().ifPresent(decided -> keep(source, place, decided)));
        }
    }

    private void keep(Optional<Source> source, Path place, Preparation decided) {
        context.jobs()
                .ask(
                        TOPIC,
                        progress -> {
                            SavedDecisions.write(place, decided.roles(), new Recipe(decided.fixes()));
                            return true;
                        },
                        done -> {},
                        failure -> {
                            if (!told.equals(source)) {
                                told = source;
                                context.desk()
                                        .say(Notice.failed(new Failure(
                                                Texts.message("keep.beside.failed", failure.what()),
                                                failure.details())));
                            }
                        });
    }
}
