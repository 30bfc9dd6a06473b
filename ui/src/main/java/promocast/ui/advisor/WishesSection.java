package promocast.ui.advisor;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import promocast.engine.advise.Assumptions;
import promocast.engine.advise.Feedback;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.room.Question;
import promocast.ui.text.Texts;

/** The planner's rules and assumptions in short, with ways to edit them, and a way to forget what was decided. */
final class WishesSection extends VBox {
    private final AdvisorViewModel model;
    private final Texts texts;
    private final ObservableValue<List<String>> rules;
    private final ObservableValue<List<String>> assumed;

    WishesSection(AdvisorViewModel model) {
        this.model = model;
        this.texts = model.texts();
        var session = model.room().session();
        rules = Bindings.createObjectBinding(
                this::rules, session.advisingProperty(), session.planProperty(), texts.localeProperty());
        assumed = Bindings.createObjectBinding(this::assumed, session.advisingProperty(), texts.localeProperty());
        var desk = model.room().desk();
        getChildren()
                .addAll(
                        section(
                                "advisor.yourRules.title",
                                "rules-edit",
                                () -> desk.lay(new RulesSheet(model.room())),
                                new Rows<>(rules, WishesSection::line).spaced(3)),
                        section(
                                "advisor.assume.title",
                                "assume-edit",
                                () -> desk.lay(new AssumptionsSheet(model.room())),
                                new Rows<>(assumed, WishesSection::line).spaced(3)),
                        reset());
    }

    private Node section(String title, String id, Runnable edit, Node content) {
        var link = Parts.button(texts.text("advisor.edit.name"), edit, "link");
        link.setId(id);
        var box = new VBox(5, Parts.row(0, Parts.label(texts.text(title), "title"), Parts.spring(), link), content);
        box.getStyleClass().add("panel-section");
        return box;
    }

    private Node reset() {
        var session = model.room().session();
        var link = Parts.button("fth-refresh-cw", texts.text("advisor.reset.name"), this::askReset, "link");
        link.setId("advisor-reset");
        link.setTooltip(Parts.tooltip(texts.text("advisor.reset.reason")));
        var decided = session.advisingProperty()
                .map(now -> !now.preference().feedback().equals(Feedback.none()));
        var words = Parts.label(
                Bindings.createStringBinding(
                        () -> texts.get(
                                "advisor.reset.learned",
                                session.advisingProperty()
                                        .get()
                                        .preference()
                                        .feedback()
                                        .standing()
                                        .size(),
                                session.advisingProperty()
                                        .get()
                                        .preference()
                                        .feedback()
                                        .actuals()
                                        .size()),
                        session.advisingProperty(),
                        texts.localeProperty()),
                "caption");
        var box = new VBox(Parts.row(6, words, Parts.spring(), link));
        box.getStyleClass().add("panel-section");
        return Parts.shownWhile(decided, box);
    }

    private void askReset() {
        model.room()
                .desk()
                .ask(new Question(
                        Texts.message("advisor.reset.title"),
                        Texts.message("advisor.reset.reason"),
                        List.of(
                                new Question.Answer(Texts.message("advisor.reset.name"), model::reset),
                                new Question.Answer(Texts.message("advisor.reset.keep"), () -> {}))));
    }

    private List<String> rules() {
        var session = model.room().session();
        var currency =
                session.planProperty().getValue().map(plan -> plan.currency()).orElse("");
        var all = session.advisingProperty().get().rules().rules();
        return all.isEmpty()
                ? List.of(texts.get("advisor.yourRules.none"))
                : IntStream.range(0, all.size())
                        .mapToObj(i -> (i + 1) + ". " + texts.say(all.get(i).words(currency)))
                        .toList();
    }

    private List<String> assumed() {
        var now = model.room().session().advisingProperty().get().assumptions();
        return java.util.Arrays.stream(Assumptions.Kind.values())
                .map(kind -> texts.get(
                        "advisor.assume.line",
                        texts.say(kind.label()),
                        Math.round(100 * now.value(kind)),
                        now.of(kind).isEstimated()
                                ? texts.say(now.of(kind).basis())
                                : texts.get("advisor.assume.stated")))
                .toList();
    }

    private static Node line(ObservableValue<String> text) {
        return Parts.paragraph(text, "caption");
    }
}
