package promocast.ui.advisor;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Localised;
import promocast.data.Message;
import promocast.engine.advise.Rule;
import promocast.engine.plan.FieldWords;
import promocast.ui.control.Parts;
import promocast.ui.control.Rows;
import promocast.ui.room.RoomContext;
import promocast.ui.room.Sheet;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** The planner's rules: one row each, and a form for one more. A wrong filter is marked with what is wrong. */
final class RulesSheet implements Sheet {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final RoomContext room;
    private final Texts texts;
    private final RuleDraft draft;
    private final VBox content = new VBox(10);

    RulesSheet(RoomContext room) {
        this.room = room;
        this.texts = room.texts();
        this.draft = new RuleDraft(
                room.session().trainedProperty().get().map(Trained::data).map(data -> data.table()));
        content.setPadding(new Insets(12, 16, 14, 16));
        content.setPrefSize(640, 400);
        var rules = new Rows<>(rules(), this::rule).spaced(4);
        VBox.setVgrow(rules, Priority.ALWAYS);
        var done =
                Parts.button(texts.text("advisor.sheet.done"), () -> room.desk().lift(this), "primary");
        done.setId("rules-done");
        content.getChildren()
                .addAll(
                        Parts.paragraph(texts.text("advisor.yourRules.reason"), "caption"),
                        rules,
                        Parts.hairline(),
                        Parts.label(texts.text("advisor.yourRules.add"), "title"),
                        form(),
                        Parts.row(8, Parts.spring(), done));
    }

    @Override
    public Message title() {
        return Texts.message("advisor.yourRules.title");
    }

    @Override
    public Node content() {
        return content;
    }

    /** Adds the rule of the form, if it can be understood. */
    void add() {
        draft.rule().ifPresent(rule -> {
            change(room.session().advisingProperty().get().rules().with(rule));
            draft.valueProperty().set("");
        });
    }

    RuleDraft draft() {
        return draft;
    }

    private void change(promocast.engine.advise.RuleTable rules) {
        room.session()
                .advisingProperty()
                .set(room.session().advisingProperty().get().with(rules));
    }

    private record Row(int index, Rule rule) {}

    private ObservableValue<List<Row>> rules() {
        return room.session()
                .advisingProperty()
                .map(now -> IntStream.range(0, now.rules().rules().size())
                        .mapToObj(i -> new Row(i, now.rules().rules().get(i)))
                        .toList());
    }

    private Node rule(ObservableValue<Row> row) {
        var currency = room.session()
                .planProperty()
                .getValue()
                .map(plan -> plan.currency())
                .orElse("");
        var words = Parts.label(row.map(now -> (now.index + 1) + ".  " + texts.say(now.rule.words(currency))), "small");
        var remove = Parts.iconButton(
                "fth-x",
                texts.text("advisor.yourRules.remove"),
                () -> change(room.session().advisingProperty().get().rules().without(row.getValue().index)));
        return Parts.row(6, words, Parts.spring(), remove);
    }

    private Node form() {
        var kind = choice(List.of(RuleDraft.Kind.values()), one -> texts.get("advisor.ruleKind." + one.name()));
        kind.valueProperty().bindBidirectional(draft.kindProperty());
        kind.setId("rule-kind");
        var lever = choice(RuleDraft.levers(), this::lever);
        lever.valueProperty().bindBidirectional(draft.leverProperty());
        var segment = field(draft.segmentProperty(), "advisor.ruleField.segment");
        segment.setId("rule-segment");
        HBox.setHgrow(segment, Priority.ALWAYS);
        var name = field(draft.nameProperty(), "advisor.ruleField.name");
        var value = field(draft.valueProperty(), "advisor.ruleField.value");
        value.setId("rule-value");
        value.setPrefColumnCount(6);
        value.setOnAction(entered -> add());
        draft.problemProperty().subscribe(problem -> {
            boolean about = draft.kindProperty().get() == RuleDraft.Kind.LEVER;
            segment.pseudoClassStateChanged(
                    WRONG,
                    about && problem.isPresent() && !draft.valueProperty().get().isBlank());
            value.pseudoClassStateChanged(
                    WRONG, problem.isPresent() && draft.valueProperty().get().isBlank());
        });
        var capped = draft.kindProperty().map(now -> now == RuleDraft.Kind.LEVER);
        var named = draft.kindProperty().map(now -> now == RuleDraft.Kind.LEVER || now == RuleDraft.Kind.SPACING);
        var add = Parts.button("fth-plus", texts.text("advisor.yourRules.addName"), this::add);
        add.setId("rule-add");
        var problem = Parts.paragraph(texts.saying(draft.problemProperty()), "field-problem");
        return new VBox(
                8,
                Parts.row(8, kind, Parts.shownWhile(capped, lever), value, Parts.spring(), add),
                Parts.row(8, Parts.shownWhile(capped, segment), Parts.shownWhile(named, name)),
                Parts.shownWhile(draft.problemProperty().map(java.util.Optional::isPresent), problem));
    }

    private String lever(String field) {
        Object words =
                field.equals(Rule.LeverCap.DISCOUNT) ? Texts.message("advisor.lever.discount") : FieldWords.name(field);
        return words instanceof Localised said ? said.in(texts.locale()) : String.valueOf(words);
    }

    private TextField field(Property<String> text, String key) {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.promptTextProperty().bind(texts.text(key));
        field.accessibleTextProperty().bind(texts.text(key));
        return field;
    }

    private static <T> ComboBox<T> choice(List<T> all, java.util.function.Function<T, String> words) {
        var box = new ComboBox<T>();
        box.getItems().setAll(all);
        box.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        return box;
    }
}
