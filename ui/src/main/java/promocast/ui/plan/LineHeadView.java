package promocast.ui.plan;

import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;

/** The head of the chosen line: number, name, how many customers, pin, and what can be done with it. */
final class LineHeadView extends HBox {
    LineHeadView(LineViewModel line, LinesViewModel lines) {
        super(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("list-foot");
        var texts = line.texts();
        var title = Parts.label(line.titleProperty(), "title");
        title.setMinWidth(0);
        var pin = Parts.iconButton("fth-unlock", texts.text("plan.line.pin"), line::togglePin);
        line.pinnedProperty()
                .subscribe(pinned ->
                        pin.setGraphic(Parts.icon(pinned ? "fth-lock" : "fth-unlock", pinned ? "accented" : "muted")));
        var more = Parts.iconButton("fth-more-horizontal", texts.text("plan.line.more"), () -> {});
        var menu = new ContextMenu(
                Parts.menuItem("fth-copy", texts.text("plan.line.duplicate"), lines::duplicate),
                Parts.menuItem("fth-arrow-up", texts.text("plan.line.up"), () -> lines.move(-1)),
                Parts.menuItem("fth-arrow-down", texts.text("plan.line.down"), () -> lines.move(1)),
                Parts.menuItem("fth-trash-2", texts.text("plan.line.remove"), lines::remove));
        menu.getItems().get(1).disableProperty().bind(lines.first());
        menu.getItems().get(2).disableProperty().bind(lines.last());
        more.setOnAction(pressed -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 0));
        getChildren()
                .addAll(
                        Parts.label(line.numberProperty(), "number-badge"),
                        title,
                        new Chip(line.headsProperty(), Chip.Tone.NEUTRAL),
                        Parts.spring(),
                        pin,
                        more);
    }
}
