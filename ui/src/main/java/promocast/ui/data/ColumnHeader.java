package promocast.ui.data;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import promocast.data.profile.ColumnProfile;
import promocast.ui.chart.Ink;
import promocast.ui.chart.Sparkline;
import promocast.ui.control.Parts;

/** The head of a column: its name, which sorts by it, its role, its shape, its summary. */
final class ColumnHeader extends VBox {
    private final DataViewModel model;
    private final String column;
    private final Button name = new Button();
    private final Sparkline shape = new Sparkline(52, 26);
    private final Label summary = new Label();
    private final RoleMenu role;
    private final Subscription following;
    private Optional<ColumnProfile> last = Optional.empty();

    ColumnHeader(DataViewModel model, String column) {
        super(4);
        this.model = model;
        this.column = column;
        getStyleClass().add("column-head");
        name.setText(column);
        name.setMnemonicParsing(false);
        name.getStyleClass().setAll("column-name");
        name.setContentDisplay(ContentDisplay.RIGHT);
        name.accessibleTextProperty().bind(model.texts().text("data.table.sort", column));
        name.setTooltip(Parts.tooltip(model.texts().text("data.table.sort", column)));
        name.setOnAction(pressed -> model.rows().sort(column));
        summary.getStyleClass().add("caption");
        role = new RoleMenu(model, column);
        getChildren().addAll(name, role, shape, summary);
        following = Subscription.combine(
                model.insight().subscribe(found -> draw()),
                model.prepared().subscribe(ready -> draw()),
                model.rows().queryProperty().subscribe(this::mark),
                model.texts().localeProperty().subscribe(locale -> draw()));
    }

    /** Stops following the data; the header is not shown any more. */
    void close() {
        following.unsubscribe();
        role.close();
    }

    private void mark(RowQuery query) {
        var order = query.order().filter(one -> one.column().equals(column));
        name.setGraphic(order.map(one ->
                        Parts.icon(one.ascending() ? "fth-arrow-up" : "fth-arrow-down", "accented", "inline-icon"))
                .orElse(null));
    }

    private void draw() {
        // a fix may take the column out of the table: its header goes on to tell what was in it
        last = profile().or(() -> last);
        last.ifPresent(profile -> {
            summary.setText(model.texts().say(ColumnWords.summary(profile)));
            boolean used = model.prepared()
                    .getValue()
                    .map(ready -> model.roles().role(ready, column))
                    .filter(now ->
                            RoleNames.offer(now) || RoleNames.outcome(now).isPresent())
                    .isPresent();
            shape.sparkProperty().set(new Sparkline.Spark(bars(profile), true, used ? Ink.PLAN : Ink.LOST));
        });
    }

    /** The bars of a distribution. */
    static double[] bars(ColumnProfile profile) {
        return profile.bars().counts().stream().mapToDouble(Long::doubleValue).toArray();
    }

    private Optional<ColumnProfile> profile() {
        return model.insight().get().flatMap(found -> found.profile(column));
    }
}
