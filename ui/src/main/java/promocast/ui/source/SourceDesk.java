package promocast.ui.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.DatasetReader;
import promocast.ui.room.Notice;
import promocast.ui.room.RoomContext;
import promocast.ui.room.SourceChoice;
import promocast.ui.text.Texts;

/** Asks for data with the dialogs of the system, and lays the first rows of what was chosen over the room. */
public final class SourceDesk implements SourceChoice {
    private final RoomContext context;
    private final DatasetReader reader;
    private final Scene scene;

    /** Asks over the window of the given scene. */
    public SourceDesk(RoomContext context, DatasetReader reader, Scene scene) {
        this.context = context;
        this.reader = reader;
        this.scene = scene;
    }

    @Override
    public void file() {
        pick(file -> look(List.of(file)));
    }

    @Override
    public void pick(Consumer<Path> taken) {
        var texts = context.texts();
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("source.choose.file"));
        chooser.getExtensionFilters()
                .addAll(
                        filter(
                                "source.kind.tables",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.gz",
                                "*.zip",
                                "*.parquet",
                                "*.jsonl",
                                "*.ndjson",
                                "*.json",
                                "*.xlsx"),
                        filter("source.kind.all", "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(scene.getWindow())).ifPresent(file -> taken.accept(file.toPath()));
    }

    private FileChooser.ExtensionFilter filter(String key, String... endings) {
        return new FileChooser.ExtensionFilter(context.texts().get(key), endings);
    }

    @Override
    public void folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(context.texts().get("source.choose.folder"));
        Optional.ofNullable(chooser.showDialog(scene.getWindow())).ifPresent(folder -> look(List.of(folder.toPath())));
    }

    @Override
    public void database() {
        context.desk().lay(new DatabaseSheet(new DatabaseViewModel(context, reader)));
    }

    @Override
    public void look(List<Path> places) {
        if (places.isEmpty()) {
            return;
        }
        if (places.size() > 1) {
            context.desk().say(Notice.done(Texts.message("source.one", places.size() - 1)));
        }
        look(DataSource.of(places.get(0)));
    }

    @Override
    public void look(DataSource source) {
        if (source instanceof DatabaseSource database) {
            context.desk().lay(new DatabaseSheet(new DatabaseViewModel(context, reader, database)));
        } else {
            var model = new PreviewViewModel(context, reader, source);
            context.desk().lay(new PreviewSheet(model, context.desk()));
        }
    }
}
