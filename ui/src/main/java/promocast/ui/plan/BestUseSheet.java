package promocast.ui.plan;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.engine.format.NumberFormatter;
import promocast.engine.whatif.Forecast;
import promocast.ui.control.Parts;
import promocast.ui.room.Sheet;
import promocast.ui.text.Texts;

/** A better use of the budget before it is taken: numbers side by side, each change, and what holds it back. */
final class BestUseSheet implements Sheet {
    private static final int MOST_CHANGES = 12;

    private final Texts texts;
    private final NumberFormatter numbers;
    private final BestUse use;
    private final VBox content = new VBox(10);

    /**
     * A sheet.
     *
     * @param take takes the proposal
     * @param leave keeps the plan as it is
     */
    BestUseSheet(Texts texts, NumberFormatter numbers, BestUse use, Runnable take, Runnable leave) {
        this.texts = texts;
        this.numbers = numbers;
        this.use = use;
        var parts = new VBox(10, figures());
        parts.getChildren()
                .addAll(section(
                        "plan.best.changes",
                        use.changes().stream().limit(MOST_CHANGES).toList()));
        parts.getChildren().addAll(section("plan.best.why", use.best().binding()));
        parts.getChildren().addAll(section("plan.best.impossible", use.each().infeasible()));
        parts.getChildren().add(Parts.paragraph(texts.saying(price()), "small"));
        if (use.each().customers() > 0) {
            parts.getChildren()
                    .add(Parts.paragraph(
                            texts.saying(Texts.message(
                                    "plan.best.each",
                                    numbers.full(use.each().customers()),
                                    numbers.money(use.each().profit()))),
                            "caption"));
        }
        var scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var keep = Parts.button(texts.text("plan.best.keep"), leave);
        var use1 = Parts.button(texts.text("plan.best.take"), take, "primary");
        use1.setId("take-best");
        use1.setDefaultButton(true);
        content.setPadding(new Insets(12, 16, 14, 16));
        content.setPrefSize(560, 460);
        content.getChildren().addAll(scroll, Parts.row(8, Parts.spring(), keep, use1));
    }

    @Override
    public Message title() {
        return Texts.message("plan.best.title");
    }

    @Override
    public Node content() {
        return content;
    }

    private Message price() {
        var gain = Math.round(100 * use.best().shadowPrice()) / 100.0;
        return Texts.message("plan.best.price", numbers.price(1), numbers.price(gain));
    }

    private GridPane figures() {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        for (int c = 0; c < 3; c++) {
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(c == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, new Label(), caption("plan.best.now"), caption("plan.best.then"));
        row(
                grid,
                1,
                "plan.best.profit",
                one -> numbers.addedMoney(one.incremental().profit()).text());
        row(
                grid,
                2,
                "plan.best.cost",
                one -> numbers.money(one.total().campaignCost().value()));
        row(grid, 3, "plan.best.reach", one -> numbers.full(one.total().reach().value()));
        return grid;
    }

    private void row(GridPane grid, int at, String name, Function<Forecast, String> value) {
        var then = new Label(value.apply(use.best().forecast()));
        then.getStyleClass().addAll("small", "strong");
        var now = new Label(value.apply(use.now()));
        now.getStyleClass().add("small");
        grid.addRow(at, Parts.label(texts.text(name), "small"), now, then);
    }

    private Label caption(String key) {
        return Parts.label(texts.text(key), "caption");
    }

    private List<Node> section(String title, List<Message> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        var box = new VBox(3, Parts.label(texts.text(title), "small", "medium"));
        sentences.forEach(one -> box.getChildren().add(Parts.paragraph(texts.saying(one), "small")));
        return List.of(box);
    }
}
