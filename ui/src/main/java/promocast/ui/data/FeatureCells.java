package promocast.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import promocast.data.feature.FeatureSummary;
import promocast.ui.chart.Ink;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Parts;

/** The cells of the inputs of a model. */
final class FeatureCells {
    private FeatureCells() {}

    /** A few words. */
    static final class Words extends TableCell<FeatureSummary, FeatureSummary> {
        private final Function<FeatureSummary, String> words;

        Words(Function<FeatureSummary, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable FeatureSummary item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : words.apply(item));
        }
    }

    /** Whether the model uses it. */
    static final class Used extends TableCell<FeatureSummary, FeatureSummary> {
        @Override
        protected void updateItem(@Nullable FeatureSummary item, boolean empty) {
            super.updateItem(item, empty);
            boolean used = item != null && item.kept();
            setText(empty || item == null || used ? "" : "–");
            setGraphic(empty || !used ? null : Parts.icon("fth-check", "good", "inline-icon"));
        }
    }

    /** How much it tells, as a bar on the scale of the most telling one. */
    static final class Weight extends TableCell<FeatureSummary, FeatureSummary> {
        private static final double THOUSANDTH = 1000;

        private final ToDoubleFunction<FeatureSummary> value;
        private final DoubleSupplier most;
        private final StackedBar bar = new StackedBar(6);
        private final Label number = new Label();
        private final HBox both = Parts.row(8, number, bar);

        Weight(ToDoubleFunction<FeatureSummary> value, DoubleSupplier most) {
            this.value = value;
            this.most = most;
            number.getStyleClass().addAll("small", "muted");
            number.setMinWidth(36);
            number.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            HBox.setHgrow(bar, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable FeatureSummary item, boolean empty) {
            super.updateItem(item, empty);
            setText("");
            setGraphic(empty || item == null ? null : both);
            if (item != null) {
                double tells = value.applyAsDouble(item);
                number.setText(String.format(Locale.ROOT, "%.1f", THOUSANDTH * tells));
                var parts = List.of(new StackedBar.Part(tells, Ink.PLAN, item.kept() ? 1 : 0.4));
                bar.stackProperty()
                        .set(new StackedBar.Stack(parts, Math.max(most.getAsDouble(), 1e-12), true, number.getText()));
            }
        }
    }
}
