package promocast.ui.model;

import java.nio.file.Path;
import java.util.function.Consumer;
import promocast.data.Progress;
import promocast.engine.model.ForecastModel;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** Opens and saves model files beside the window, and makes models ready to be asked about the customers of now. */
final class ModelFiles {
    private final RoomContext room;
    private final ModelSource source;

    ModelFiles(RoomContext room, ModelSource source) {
        this.room = room;
        this.source = source;
    }

    /** Reads a model file; {@code done} gets it, ready for the customers of the data. */
    void open(Path file, Prepared data, int number, Consumer<Trained> done) {
        room.jobs()
                .read(
                        Texts.message("model.job.open", String.valueOf(file.getFileName())),
                        progress -> trained(number, source.open().apply(file), data, progress),
                        trained -> {
                            done.accept(trained);
                            sayReplayed(trained.model());
                        },
                        room.desk()::fail);
    }

    /** Nothing is fixed silently: not by a model either. */
    private void sayReplayed(ForecastModel model) {
        int fixes = model.recipe().keepingRows().fixes().size();
        if (fixes > 0) {
            room.desk().say(Notice.done(Texts.message("model.replayed", fixes)));
        }
    }

    /** Writes a model file and says so. */
    void save(ForecastModel model, Path file) {
        room.jobs()
                .read(
                        Texts.message("model.job.save"),
                        progress -> {
                            model.write(file);
                            return file;
                        },
                        done -> room.desk()
                                .say(Notice.done(Texts.message("model.saved", String.valueOf(done.getFileName())))),
                        room.desk()::fail);
    }

    /** A model with the customers of the data encoded, its own fixes replayed; done on the thread of a job. */
    Trained trained(int number, ForecastModel model, Prepared data, Progress progress) {
        progress.report(0, Texts.message("model.step.prepare"));
        return new Trained(number, model, data, source.encode().of(model, model.prepare(data.table()), progress));
    }
}
