package promocast.ui.data;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import promocast.data.profile.ColumnProfile;
import promocast.ui.chart.Ink;
import promocast.ui.chart.Sparkline;

/** The head of a column: name, role, shape, summary. */
final class ColumnHeader extends VBox {
    private final DataViewModel model;
    private final String column;
    private final Sparkline shape = new Sparkline(56, 26);
    private final Label summary = new Label();
    private final RoleMenu role;
    private final Subscription following;

    ColumnHeader(DataViewModel model, String column) {
        super(4);
        this.model = model;
        this.column = column;
        getStyleClass().add("column-head");
        var name = new Label(column);
        name.getStyleClass().addAll("small", "strong");
        summary.getStyleClass().add("caption");
        role = new RoleMenu(model, column);
        getChildren().addAll(name, role, shape, summary);
        following = Subscription.combine(
                model.insight().subscribe(found -> draw()),
                model.prepared().subscribe(ready -> draw()),
                model.context().texts().localeProperty().subscribe(locale -> draw()));
    }

    /** Stops following the data; the header is not shown any more. */
    void close() {
        following.unsubscribe();
        role.close();
    }

    private void draw() {
        profile().ifPresent(profile -> {
            summary.setText(model.context().texts().say(DataViewModel.summary(profile)));
            var now = model.prepared()
                    .getValue()
                    .map(ready -> model.role(ready, column))
                    .orElse(ColumnRole.IGNORED);
            boolean used = now.outcome().isPresent() || now == ColumnRole.ARM || now == ColumnRole.LEVER;
            double[] bars = profile.bars().counts().stream()
                    .mapToDouble(Long::doubleValue)
                    .toArray();
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
