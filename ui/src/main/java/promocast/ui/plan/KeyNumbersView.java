package promocast.ui.plan;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import promocast.ui.control.Chip;
import promocast.ui.control.KeyCard;
import promocast.ui.text.Texts;

/** Eight key numbers in two rows of four. */
final class KeyNumbersView extends GridPane {
    private static final int ACROSS = 4;
    private static final List<String> NAMES =
            List.of("reach", "click", "purchase", "repurchase", "revenue", "cost", "profit", "roi");

    KeyNumbersView(Texts texts, KeyNumbersViewModel model) {
        setHgap(10);
        setVgap(10);
        for (int i = 0; i < ACROSS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / ACROSS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < KeyNumbersViewModel.COUNT; i++) {
            add(card(texts, model, i), i % ACROSS, i / ACROSS);
        }
    }

    private static KeyCard card(Texts texts, KeyNumbersViewModel model, int index) {
        var card =
                new KeyCard(texts.text("plan.key." + NAMES.get(index) + ".title"), index == KeyNumbersViewModel.PROFIT);
        model.numbersProperty()
                .subscribe(all ->
                        card.figuresProperty().set(all.isEmpty() ? KeyCard.Figures.none() : figures(all.get(index))));
        model.freshnessProperty()
                .subscribe(fresh -> card.dim(
                        fresh == KeyNumbersViewModel.Freshness.STALE, fresh != KeyNumbersViewModel.Freshness.SETTLED));
        return card;
    }

    private static KeyCard.Figures figures(KeyNumber number) {
        var tone = number.tone() == KeyNumber.Tone.LOSS ? Chip.Tone.BAD : Chip.Tone.ACCENTED;
        return new KeyCard.Figures(
                number.value(),
                number.aside(),
                number.side(),
                number.added(),
                number.range(),
                number.note(),
                tone,
                number.beyond());
    }
}
