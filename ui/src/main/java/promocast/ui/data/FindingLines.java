package promocast.ui.data;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import promocast.data.doctor.Finding;
import promocast.data.doctor.Fix;
import promocast.ui.control.Parts;
import promocast.ui.control.Switch;
import promocast.ui.control.TextWidth;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** Makes the lines of the doctor: what was found, the rows it touches, a switch for the fix and what that would do. */
final class FindingLines {
    /** Width of fix and effect that fit beside each other. */
    private static final double FITTING = 235;

    private static final double KNOB = 34;

    private final DataViewModel model;
    private final Texts texts;

    FindingLines(DataViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    /** A finding. */
    Node finding(Prepared ready, Finding finding) {
        var title = Parts.paragraph(texts.saying(finding.title()), "small", "medium");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var first = new HBox(8, title);
        rows(finding).ifPresent(first.getChildren()::add);
        var words = new VBox(3, first, Parts.paragraph(texts.saying(finding.message()), "caption"));
        words.getChildren().add(Parts.paragraph(texts.saying(finding.advice()), "caption", "advice"));
        HBox.setHgrow(words, Priority.ALWAYS);
        model.doctor()
                .chosen(ready, finding)
                .ifPresent(fix -> words.getChildren().add(fix(ready, finding, fix)));
        var icon = DoctorViewModel.icon(finding.severity());
        var row = new HBox(10, Parts.icon(icon.getKey(), icon.getValue()), words);
        row.getStyleClass().add("panel-section");
        row.setId("finding-" + finding.code());
        return row;
    }

    /** How many rows it touches; a press shows them in the table. */
    private Optional<Node> rows(Finding finding) {
        if (finding.rows() <= 0) {
            return Optional.empty();
        }
        var count = texts.text("data.doctor.rows", finding.rows());
        boolean some = finding.touched().isListed()
                && finding.rows() < finding.touched().size();
        if (!some) {
            var label = Parts.label(count, "caption");
            label.setMinWidth(Region.USE_PREF_SIZE);
            return Optional.of(label);
        }
        var show = Parts.button(count, () -> show(finding), "link", "caption-link");
        show.setTooltip(Parts.tooltip(texts.text("data.doctor.show")));
        show.setId("rows-" + finding.code());
        return Optional.of(show);
    }

    private void show(Finding finding) {
        model.tabProperty().set(DataTab.TABLE);
        model.rows().focus(finding.title(), finding.touched());
    }

    private Node fix(Prepared ready, Finding finding, Fix fix) {
        var toggle = new Switch(texts.saying(fix.describe()));
        toggle.setSelected(model.doctor().isOn(ready, fix));
        toggle.setOnAction(pressed -> model.doctor().turn(finding, fix, toggle.isSelected()));
        toggle.setWrapText(true);
        toggle.setMinWidth(0);
        HBox.setHgrow(toggle, Priority.ALWAYS);
        toggle.setMaxWidth(Double.MAX_VALUE);
        var line = Parts.row(6, toggle);
        if (finding.fixes().size() > 1) {
            line.getChildren().add(others(finding, fix));
        }
        var words = Bindings.createStringBinding(
                () -> Optional.ofNullable(model.doctor().effects().get(fix))
                        .map(texts::say)
                        .orElse(""),
                model.doctor().effects(),
                texts.localeProperty());
        var beside = words.map(said -> TextWidth.of(said) + TextWidth.of(toggle.getText()) <= FITTING);
        var effect = Parts.label(words, "caption");
        effect.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().add(Parts.shownWhile(beside, effect));
        var under = Parts.paragraph(words, "caption");
        VBox.setMargin(under, new Insets(0, 0, 0, KNOB));
        return new VBox(2, line, Parts.shownWhile(beside.map(fits -> !fits), under));
    }

    /** The other ways to mend it. */
    private Node others(Finding finding, Fix now) {
        var menu = new MenuButton("", Parts.icon("fth-chevron-down", "muted", "inline-icon"));
        menu.getStyleClass().add("icon-menu");
        menu.accessibleTextProperty().bind(texts.text("data.doctor.others"));
        menu.setTooltip(Parts.tooltip(texts.text("data.doctor.others")));
        for (var fix : finding.fixes()) {
            var item = new RadioMenuItem();
            item.textProperty().bind(texts.saying(fix.describe()));
            item.setSelected(fix.equals(now));
            item.setOnAction(chosen -> model.doctor().turn(finding, fix, true));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** A fix that is on though nothing is found any more that it would mend, such as one of a recipe. */
    Node kept(Fix fix) {
        var title = Parts.paragraph(texts.text("data.recipe.kept"), "small", "medium");
        var toggle = new Switch(texts.saying(fix.describe()));
        toggle.setSelected(true);
        toggle.setWrapText(true);
        toggle.setOnAction(pressed -> model.doctor().drop(fix));
        var words = new VBox(3, title, toggle);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, Parts.icon("fth-repeat", "muted"), words);
        row.getStyleClass().add("panel-section");
        return row;
    }
}
