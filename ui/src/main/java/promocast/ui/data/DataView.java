package promocast.ui.data;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.session.Prepared;

/** The data room: preview and roles at the left, doctor and headline numbers at the right. */
final class DataView extends StackPane {
    private static final double DOCTOR = 350;

    private final DataViewModel model;

    DataView(DataViewModel model) {
        this.model = model;
        getStyleClass().add("inset");
        var table = new PreviewTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        var left = new VBox(10, head(), table, new RolesPane(model));
        left.setPadding(new Insets(12));
        left.setMinWidth(560);
        var doctor = new DoctorPane(model);
        doctor.setMinWidth(300);
        doctor.setPrefWidth(DOCTOR);
        SplitPane.setResizableWithParent(doctor, false);
        var split = new SplitPane(left, doctor);
        widthProperty().addListener((property, was, now) -> {
            if (was.doubleValue() <= 0 && now.doubleValue() > DOCTOR) {
                split.setDividerPosition(0, 1 - DOCTOR / now.doubleValue());
            }
        });
        getChildren().add(split);
    }

    private Node head() {
        var texts = model.context().texts();
        var file = new Chip(
                model.prepared()
                        .map(ready ->
                                ready.map(one -> one.source().table().name()).orElse("")),
                Chip.Tone.OUTLINE);
        file.setGraphic(Parts.icon("fth-file-text", "muted", "inline-icon"));
        file.getStyleClass().add("file-chip");
        var about = Parts.label(
                javafx.beans.binding.Bindings.createStringBinding(
                        () -> model.prepared().getValue().map(this::about).orElse(""),
                        model.prepared(),
                        texts.localeProperty()),
                "small",
                "muted");
        return Parts.row(10, file, about, Parts.spring());
    }

    private String about(Prepared ready) {
        var table = ready.source().table();
        return model.context()
                .texts()
                .get(
                        "data.head.about",
                        table.rows(),
                        table.columns().size(),
                        ready.source().seconds());
    }
}
