package promocast.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import promocast.data.profile.ColumnProfile;
import promocast.ui.chart.Ink;
import promocast.ui.chart.Sparkline;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** The cells of the profile: each keeps its nodes and shows whatever column stands in its row. */
final class ProfileCells {
    /** From here on two groups are usually called unlike. */
    static final double UNLIKE = 0.1;

    private ProfileCells() {}

    /** A cell that shows a node while it has a column. */
    private abstract static class Cell extends TableCell<ColumnProfile, ColumnProfile> {
        @Override
        protected final void updateItem(@Nullable ColumnProfile item, boolean empty) {
            super.updateItem(item, empty);
            setText("");
            setGraphic(null);
            if (!empty && item != null) {
                show(item);
            }
        }

        abstract void show(ColumnProfile profile);
    }

    /** Name, role and kind of values. */
    static final class Name extends Cell {
        private final Texts texts;
        private final Label name = new Label();
        private final Label kind = new Label();
        private final VBox words = new VBox(1, name, kind);

        Name(Texts texts) {
            this.texts = texts;
            name.getStyleClass().addAll("small", "medium");
            kind.getStyleClass().add("caption");
            words.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void show(ColumnProfile profile) {
            name.setText(profile.name());
            kind.setText(texts.get(
                    "data.profile.kind",
                    texts.get(RoleNames.key(profile.role())),
                    texts.get("data.type." + profile.type().name().toLowerCase(java.util.Locale.ROOT))));
            setGraphic(words);
        }
    }

    /** The distribution. */
    static final class Shape extends Cell {
        private final Sparkline shape = new Sparkline(110, 28);

        @Override
        void show(ColumnProfile profile) {
            boolean used = RoleNames.offer(profile.role())
                    || RoleNames.outcome(profile.role()).isPresent();
            shape.sparkProperty()
                    .set(new Sparkline.Spark(ColumnHeader.bars(profile), true, used ? Ink.PLAN : Ink.LOST));
            setGraphic(shape);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    /** Share of rows without a value, as a number over a bar. */
    static final class Missing extends Cell {
        private final Label share = new Label();
        private final StackedBar bar = new StackedBar(4);
        private final VBox both = new VBox(4, share, bar);

        Missing() {
            both.setAlignment(Pos.CENTER_LEFT);
            share.getStyleClass().add("small");
        }

        @Override
        void show(ColumnProfile profile) {
            double missing = profile.missingShare();
            share.setText(profile.missing() == 0 ? "–" : share(missing));
            share.getStyleClass().setAll("label", "small", profile.missing() == 0 ? "muted" : "warn");
            bar.stackProperty()
                    .set(new StackedBar.Stack(
                            java.util.List.of(StackedBar.Part.of(missing, Ink.WARN)), 1, true, share.getText()));
            bar.setVisible(profile.missing() > 0);
            bar.setManaged(profile.missing() > 0);
            setGraphic(both);
        }

        private static String share(double missing) {
            return missing < 0.001 ? "<0.1%" : String.format(java.util.Locale.ROOT, "%.1f%%", 100 * missing);
        }
    }

    /** Number of different values. */
    static final class Distinct extends Cell {
        private final Texts texts;

        Distinct(Texts texts) {
            this.texts = texts;
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        void show(ColumnProfile profile) {
            setText(texts.get("data.count", profile.distinct()));
        }
    }

    /** From the smallest to the largest value, and the middle one. */
    static final class Range extends Cell {
        private final Texts texts;
        private final Label range = new Label();
        private final Label middle = new Label();
        private final VBox both = new VBox(1, range, middle);

        Range(Texts texts) {
            this.texts = texts;
            range.getStyleClass().add("small");
            middle.getStyleClass().add("caption");
            both.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void show(ColumnProfile profile) {
            if (profile.numbers().isEmpty()) {
                var labels = profile.bars().labels();
                range.setText(labels.isEmpty() ? texts.get("data.column.empty") : labels.get(0));
                middle.setText(labels.isEmpty() ? "" : texts.get("data.profile.most"));
            } else if (ColumnWords.yesNo(profile)) {
                range.setText(texts.say(ColumnWords.range(profile)));
                middle.setText("");
            } else {
                range.setText(texts.say(ColumnWords.range(profile)));
                middle.setText(texts.get(
                        "data.profile.median",
                        texts.say(ColumnWords.value(
                                profile.type(), profile.numbers().get().median()))));
            }
            middle.setVisible(!middle.getText().isEmpty());
            middle.setManaged(middle.isVisible());
            setGraphic(both);
        }
    }

    /** The largest standardised mean difference between two groups, marked where they are unlike. */
    static final class Balance extends Cell {
        private final Texts texts;
        private final Chip chip;

        Balance(Texts texts) {
            this.texts = texts;
            chip = new Chip(new javafx.beans.property.SimpleStringProperty(""), Chip.Tone.NEUTRAL);
            chip.textProperty().unbind();
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        void show(ColumnProfile profile) {
            double smd = ProfileTab.imbalance(profile);
            if (smd < 0) {
                setText("–");
                setTooltip(Parts.tooltip(texts.text("data.balance.not")));
                return;
            }
            chip.setText(BalanceWords.size(texts, smd));
            chip.tone(smd > UNLIKE ? Chip.Tone.WARN : Chip.Tone.GOOD);
            setGraphic(chip);
            var largest = profile.balance().orElseThrow().largest();
            setTooltip(Parts.tooltip(texts.text("data.balance.between", largest.arm(), largest.other())));
        }
    }
}
