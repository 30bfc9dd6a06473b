package promocast.ui.data;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import promocast.data.ColumnProfile;
import promocast.ui.chart.Ink;
import promocast.ui.chart.Sparkline;

/** The head of a column: name, role, shape, summary. */
final class ColumnHeader extends VBox {
    private final DataViewModel model;
    private final String column;
    private final Sparkline shape = new Sparkline(56, 26);
    private final Label summary = new Label();

    ColumnHeader(DataViewModel model, String column) {
        super(4);
        this.model = model;
        this.column = column;
        getStyleClass().add("column-head");
        var name = new Label(column);
        name.getStyleClass().addAll("small", "strong");
        summary.getStyleClass().add("caption");
        getChildren().addAll(name, new RoleMenu(model, column), shape, summary);
        model.insight().subscribe(found -> draw());
        model.prepared().subscribe(ready -> draw());
        model.context().texts().localeProperty().addListener((property, was, now) -> draw());
    }

    private void draw() {
        profile().ifPresent(profile -> {
            int rows = model.prepared()
                    .getValue()
                    .map(ready -> ready.table().rows())
                    .orElse(0);
            summary.setText(model.context().texts().say(DataViewModel.summary(profile, rows)));
            var role = model.prepared()
                    .getValue()
                    .map(ready -> model.role(ready, column))
                    .orElse(ColumnRole.IGNORED);
            boolean used = role.outcome().isPresent() || role == ColumnRole.ARM || role == ColumnRole.LEVER;
            double[] bars =
                    profile.counts().stream().mapToDouble(Integer::doubleValue).toArray();
            shape.sparkProperty().set(new Sparkline.Spark(bars, true, used ? Ink.PLAN : Ink.LOST));
        });
    }

    private Optional<ColumnProfile> profile() {
        return model.insight()
                .get()
                .flatMap(found -> found.profiles().stream()
                        .filter(one -> one.name().equals(column))
                        .findFirst());
    }
}
