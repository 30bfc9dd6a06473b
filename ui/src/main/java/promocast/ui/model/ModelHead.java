package promocast.ui.model;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;

/** What the room is doing: the training and its progress, or what can be started. */
final class ModelHead extends HBox {
    private static final String ENDING = "*.promo-model";

    private final ModelViewModel model;
    private final HeadViewModel head;

    ModelHead(ModelViewModel model) {
        super(10);
        this.model = model;
        this.head = new HeadViewModel(model);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("room-head");
        var texts = model.texts();
        var words = new VBox(4, title(), Parts.shownWhile(head.training(), progress()), note());
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var effort = new Segmented<>(
                List.of(Effort.QUICK, Effort.FULL),
                one -> texts.text("model.effort." + one.key()),
                model.effortProperty().get());
        effort.valueProperty().bindBidirectional(model.effortProperty());
        var open = Parts.button("fth-folder", texts.text("model.open.name"), this::open);
        var save = Parts.button("fth-save", texts.text("model.save.name"), this::save);
        save.disableProperty().bind(model.shownProperty().map(Optional::isEmpty));
        var train = Parts.button("fth-play", head.trainName(), model::train);
        head.primary().subscribe(primary -> {
            train.getStyleClass().remove("primary");
            if (primary) {
                train.getStyleClass().add("primary");
            }
        });
        var cancel = Parts.button("fth-x", texts.text("model.cancel.name"), model::cancel);
        // it stands where the button was that began the training: the second click of a double click is not for it
        cancel.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> {
            if (pressed.getClickCount() > 1) {
                pressed.consume();
            }
        });
        var idle = Parts.row(8, effort, open, save, train);
        getChildren()
                .addAll(words, Parts.shownWhile(head.startable(), idle), Parts.shownWhile(head.training(), cancel));
    }

    private HBox title() {
        return Parts.row(
                8,
                Parts.label(head.title(), "room-title"),
                Parts.shownWhile(
                        head.step().map(text -> !text.isEmpty()), Parts.label(head.step(), "chip", "accented")));
    }

    private HBox progress() {
        var bar = new ProgressBar();
        bar.setPrefWidth(420);
        bar.progressProperty().bind(head.fraction());
        return Parts.row(8, bar, Parts.label(head.percent(), "small", "strong"), Parts.label(head.left(), "caption"));
    }

    private javafx.scene.Node note() {
        return Parts.shownWhile(head.note().map(text -> !text.isEmpty()), Parts.label(head.note(), "caption"));
    }

    private void open() {
        file().map(chooser -> chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::open);
    }

    private void save() {
        file().map(chooser -> chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::save);
    }

    private Optional<FileChooser> file() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(model.texts().get("model.file.kind"), ENDING));
        chooser.setInitialFileName("model.promo-model");
        return Optional.of(chooser);
    }
}
