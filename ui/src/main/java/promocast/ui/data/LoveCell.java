package promocast.ui.data;

import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import promocast.data.profile.ColumnProfile;
import promocast.ui.chart.Ink;
import promocast.ui.chart.InkPane;
import promocast.ui.chart.Lettering;
import promocast.ui.chart.Pen;
import promocast.ui.chart.Stroke;
import promocast.ui.text.Texts;

/** A row of a love plot: the column, a dot a group on the scale that all rows share, the largest difference. */
final class LoveCell extends ListCell<ColumnProfile> {
    private final Texts texts;
    private final LoveScale scale;
    private final Row row = new Row();

    LoveCell(Texts texts, LoveScale scale) {
        this.texts = texts;
        this.scale = scale;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.prefWidthProperty().bind(widthProperty().subtract(2));
    }

    @Override
    protected void updateItem(@Nullable ColumnProfile item, boolean empty) {
        super.updateItem(item, empty);
        setText("");
        setGraphic(empty || item == null ? null : row);
        if (item != null) {
            row.show(item);
            setAccessibleText(
                    texts.get("data.balance.row", item.name(), BalanceWords.size(texts, ProfileTab.imbalance(item))));
        }
    }

    private final class Row extends InkPane {
        private static final double HEIGHT = 29;

        private Optional<ColumnProfile> shown = Optional.empty();

        Row() {
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            setMaxHeight(HEIGHT);
        }

        void show(ColumnProfile profile) {
            shown = Optional.of(profile);
            redraw();
        }

        @Override
        protected void paint(Pen pen, double width, double height) {
            shown.ifPresent(profile -> paint(pen, profile, width, height));
        }

        private void paint(Pen pen, ColumnProfile profile, double width, double height) {
            double room = width - LoveScale.NAMES - LoveScale.SIZES;
            double middle = Pen.crisp(height / 2);
            double largest = ProfileTab.imbalance(profile);
            boolean unlike = largest > ProfileCells.UNLIKE;
            var name = new Lettering(Ink.FG, 12, Lettering.Face.REGULAR, Lettering.Anchor.START, false);
            pen.text(fitting(pen, profile.name(), name), 0, middle + 4, name);
            pen.line(LoveScale.NAMES, middle, width - LoveScale.SIZES, middle, Stroke.solid(Ink.GRID, 1));
            double bound = Pen.crisp(LoveScale.NAMES + scale.at(ProfileCells.UNLIKE, room));
            pen.line(bound, 0, bound, height, Stroke.dashed(Ink.WARN, 1, 3, 3));
            double zero = Pen.crisp(LoveScale.NAMES + scale.at(0, room));
            pen.line(zero, 0, zero, height, Stroke.solid(Ink.AXIS, 1));
            for (var one : LoveScale.shown(profile)) {
                int group = scale.groups().indexOf(one.arm());
                if (group >= 0) {
                    double x = LoveScale.NAMES + scale.at(one.smd(), room);
                    pen.dot(x, middle, 4.5, LoveScale.ink(group), Stroke.solid(Ink.PANEL, 1));
                }
            }
            var size = new Lettering(
                    unlike ? Ink.WARN : Ink.MUTED, 12, Lettering.Face.MEDIUM, Lettering.Anchor.END, false);
            pen.text(BalanceWords.size(texts, largest) + (unlike ? " ▲" : ""), width - 4, middle + 4, size);
        }

        private static String fitting(Pen pen, String name, Lettering lettering) {
            var text = name;
            while (text.length() > 4 && pen.width(text, lettering) > LoveScale.NAMES - 12) {
                text = text.substring(0, text.length() - 2).strip() + "…";
            }
            return text;
        }
    }
}
