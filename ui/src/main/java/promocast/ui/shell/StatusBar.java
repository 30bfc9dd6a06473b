package promocast.ui.shell;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import promocast.ui.control.Parts;
import promocast.ui.job.Job;

/** The bar below the rooms: state, running work, rows, memory, and where the data stay. */
final class StatusBar extends HBox {
    private final ShellViewModel model;

    StatusBar(ShellViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("status-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var state = Parts.label(model.status().state());
        state.setId("status");
        getChildren().addAll(Parts.icon("fth-check-circle", "good"), state, Parts.spring());
        var jobPart = Parts.row(8);
        model.jobProperty().subscribe(job -> show(jobPart, job));
        getChildren().add(Parts.shownWhile(model.jobProperty().map(Optional::isPresent), jobPart));
        addOptional(model.status().rows());
        addOptional(model.status().model());
        addOptional(model.status().memory());
        var privacy = Parts.label(model.texts().text("status.privacy"));
        privacy.setGraphic(Parts.icon("fth-shield"));
        getChildren().addAll(line(), privacy);
        var clock = new Timeline(
                new KeyFrame(Duration.seconds(2), tick -> model.status().measure()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private void show(HBox part, Optional<Job> job) {
        part.getChildren().clear();
        job.ifPresent(running -> {
            var what = new Label();
            what.setGraphic(Parts.icon("fth-loader"));
            what.setMaxWidth(340);
            what.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> model.status().doing(running),
                            running.stepProperty(),
                            model.texts().localeProperty()));
            var bar = new ProgressBar();
            bar.setPrefWidth(80);
            bar.progressProperty().bind(running.fractionProperty());
            var cancel = Parts.iconButton("fth-x", model.texts().text("status.cancel"), model::cancelJob);
            cancel.setId("cancel-job");
            part.getChildren().addAll(line(), what, bar, cancel);
        });
    }

    private void addOptional(ObservableValue<String> text) {
        var part = Parts.row(10, line(), Parts.label(text));
        getChildren().add(Parts.shownWhile(text.map(now -> !now.isEmpty()), part));
    }

    private static Region line() {
        var line = new Region();
        line.getStyleClass().add("bar-line");
        return line;
    }
}
