package promocast.ui.advisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import promocast.engine.advise.game.DiscountGame;
import promocast.engine.advise.game.GameOptions;
import promocast.ui.control.Card;
import promocast.ui.control.NumberField;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.control.Switch;
import promocast.ui.text.Texts;

/** Our discount against a rival's: pay-offs as a heat map, best answers marked, and where it leads, in words. */
final class GameView extends VBox {
    private static final double FAINT = 0.05;
    private static final double STRONG = 0.3;

    private final GameViewModel model;
    private final Texts texts;
    private final VBox found = new VBox(8);

    GameView(GameViewModel model) {
        super(10);
        this.model = model;
        this.texts = model.texts();
        var card = new Card(texts, found)
                .titled(texts.text("advisor.game.title"), Optional.of(texts.text("advisor.game.subtitle")));
        card.conditionProperty().bind(model.conditionProperty());
        card.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(assumed(), card);
        model.gameProperty().subscribe(game -> game.ifPresent(this::show));
        texts.localeProperty().subscribe(locale -> model.gameProperty().get().ifPresent(this::show));
    }

    private Node assumed() {
        var effect = new NumberField(
                value -> Math.round(value) + "%",
                value -> model.change(model.options().withCrossEffect(value / 100)));
        effect.bounds(0, 100, 5);
        effect.setId("game-effect");
        effect.accessibleTextProperty().bind(texts.text("advisor.game.effect"));
        model.optionsProperty().subscribe(now -> effect.show(100 * now.crossEffect()));
        var levels = new TextField();
        levels.setId("game-levels");
        levels.promptTextProperty().bind(texts.text("advisor.game.levelsPrompt"));
        levels.accessibleTextProperty().bind(texts.text("advisor.game.levels"));
        levels.setOnAction(entered -> model.levels(levels.getText()));
        var rival = new Segmented<>(
                List.of(GameOptions.Rival.values()),
                one -> texts.text("advisor.game.rival." + one.name()),
                model.options().rival());
        rival.valueProperty()
                .addListener((value, was, now) -> model.change(model.options().withRival(now)));
        var play = Parts.button("fth-play", texts.text("advisor.game.play"), model::play, "primary");
        play.setId("game-play");
        var counts = new Switch(texts.text("advisor.game.counts"));
        counts.setId("game-counts");
        counts.setOnAction(pressed -> model.count(counts.isSelected()));
        model.countsProperty().subscribe(counts::setSelected);
        var content = new VBox(
                8,
                Parts.row(8, Parts.label(texts.text("advisor.game.effect"), "small"), Parts.spring(), effect),
                Parts.row(8, Parts.label(texts.text("advisor.game.levels"), "small"), Parts.spring(), levels),
                Parts.row(8, Parts.label(texts.text("advisor.game.rival"), "small"), Parts.spring(), rival),
                Parts.paragraph(texts.text("advisor.game.stated"), "caption"),
                Parts.hairline(),
                counts,
                Parts.paragraph(texts.text("advisor.game.countsReason"), "caption"),
                Parts.row(8, Parts.spring(), play));
        var card = new Card(texts, content).titled(texts.text("advisor.game.assumed"), Optional.empty());
        card.setMinHeight(USE_PREF_SIZE);
        return card;
    }

    private void show(DiscountGame game) {
        var words = new VBox(4);
        for (var sentence : game.summary()) {
            words.getChildren().add(Parts.paragraph(texts.saying(sentence), "small"));
        }
        found.getChildren()
                .setAll(
                        Parts.label(texts.text("advisor.game.axes", game.line() + 1), "caption"),
                        matrix(game),
                        Parts.paragraph(texts.text("advisor.game.legend"), "caption"),
                        Parts.hairline(),
                        words);
    }

    private Node matrix(DiscountGame game) {
        var grid = new GridPane();
        grid.setHgap(2);
        grid.setVgap(2);
        var matrix = game.matrix();
        double low = Arrays.stream(matrix.ours())
                .flatMapToDouble(Arrays::stream)
                .min()
                .orElse(0);
        double high = Arrays.stream(matrix.ours())
                .flatMapToDouble(Arrays::stream)
                .max()
                .orElse(1);
        for (int column = 0; column <= matrix.columns(); column++) {
            var width = new ColumnConstraints();
            width.setHgrow(Priority.ALWAYS);
            width.setFillWidth(true);
            width.setHalignment(HPos.CENTER);
            width.setPercentWidth(100.0 / (matrix.columns() + 1));
            grid.getColumnConstraints().add(width);
            if (column > 0) {
                grid.add(head(model.level(game, game.theirs().get(column - 1))), column, 0);
            }
        }
        for (int row = 0; row < matrix.rows(); row++) {
            grid.add(head(model.level(game, game.ours().get(row))), 0, row + 1);
            for (int column = 0; column < matrix.columns(); column++) {
                double share = high > low ? (matrix.ours()[row][column] - low) / (high - low) : 1;
                grid.add(cell(game, row, column, share), column + 1, row + 1);
            }
        }
        return grid;
    }

    private static Label head(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("caption", "strong");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER);
        return label;
    }

    private Node cell(DiscountGame game, int row, int column, double share) {
        var matrix = game.matrix();
        var marks = new ArrayList<String>();
        if (matrix.bestRows(column).contains(row)) {
            marks.add("●");
        }
        if (matrix.bestColumns(row).contains(column)) {
            marks.add("○");
        }
        var text = new Label(model.money(game, game.payoff(row, column).value()));
        text.getStyleClass().addAll("caption", "strong");
        var mark = new Label(String.join(" ", marks));
        mark.getStyleClass().add("caption");
        var heat = new Region();
        heat.getStyleClass().add("heat-cell");
        heat.setOpacity(FAINT + STRONG * share);
        var words = new VBox(0, text, mark);
        words.setAlignment(Pos.CENTER);
        var cell = new StackPane(heat, words);
        cell.setMinHeight(38);
        cell.setAccessibleText(text.getText());
        return cell;
    }
}
