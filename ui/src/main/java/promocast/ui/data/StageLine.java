package promocast.ui.data;

import java.util.Optional;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import promocast.ui.control.Parts;
import promocast.ui.job.Stage;
import promocast.ui.text.Texts;

/** How far something is that is found out beside the window, and a button that stops it; nothing at other times. */
final class StageLine extends HBox {
    StageLine(Texts texts, Stage<?> stage) {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var bar = new ProgressBar();
        bar.setPrefWidth(72);
        bar.setMinWidth(40);
        bar.setTooltip(Parts.tooltip(texts.saying(stage.title())));
        bar.accessibleTextProperty().bind(texts.saying(stage.title()));
        stage.jobProperty().subscribe(job -> {
            bar.progressProperty().unbind();
            job.ifPresent(now -> bar.progressProperty().bind(now.fractionProperty()));
        });
        var stop = Parts.iconButton("fth-x", texts.text("data.stage.stop"), stage::stop);
        stop.getStyleClass().add("tiny");
        stop.setId("stop-" + stage.title().key().replace('.', '-'));
        getChildren().addAll(bar, stop);
        Parts.shownWhile(stage.jobProperty().map(Optional::isPresent), this);
    }
}
