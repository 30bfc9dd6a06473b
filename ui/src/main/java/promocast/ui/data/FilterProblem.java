package promocast.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import promocast.ui.control.Parts;
import promocast.ui.text.Texts;

/** Why a filter cannot be used: the filter with the character that is complained about marked, and the complaint. */
final class FilterProblem extends HBox {
    private static final int AROUND = 24;

    FilterProblem(RowsViewModel model, Texts texts) {
        super(10);
        getStyleClass().add("filter-problem");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var expression = new HBox();
        expression.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var words = Parts.paragraph(
                texts.saying(model.problemProperty().map(problem -> problem.map(RowsViewModel.Problem::words))),
                "small");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Parts.icon("fth-alert-circle", "bad"), expression, words);
        model.problemProperty()
                .subscribe(problem -> expression
                        .getChildren()
                        .setAll(problem.map(FilterProblem::marked).orElse(List.of())));
        Parts.shownWhile(model.problemProperty().map(java.util.Optional::isPresent), this);
    }

    /** The text around the marked character; a blank stands for the end, where something is missing. */
    private static List<Node> marked(RowsViewModel.Problem problem) {
        if (problem.at().isEmpty()) {
            return List.of();
        }
        var text = problem.expression();
        int at = Math.min(text.length(), problem.at().getAsInt() - 1);
        int end = Math.min(text.length(), at + 1);
        var before = (at > AROUND ? "…" : "") + text.substring(Math.max(0, at - AROUND), at);
        var after = text.substring(end, Math.min(text.length(), end + AROUND));
        var mark = piece(at < text.length() ? text.substring(at, end) : " ", "marked");
        var nodes = new ArrayList<Node>(List.of(piece(before, "small"), mark, piece(after, "small")));
        return nodes;
    }

    private static Label piece(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
