package promocast.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.engine.plan.OfferField;
import promocast.ui.control.Parts;
import promocast.ui.control.Switch;

/** Fields of the form, two a row, wide ones alone; what is wrong stands in words below the row. */
final class FieldGrid extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double FIELD = 64;
    private static final double NAMES = 82;

    private final FormViewModel model;
    private Runnable wrong = () -> {};

    FieldGrid(FormViewModel model, List<FormField> fields) {
        super(6);
        this.model = model;
        show(fields);
    }

    /** Does something when a field turns out to be wrong, such as to unfold what hides it. */
    FieldGrid whenWrong(Runnable act) {
        wrong = act;
        return this;
    }

    /** Shows other fields. */
    void show(List<FormField> fields) {
        getChildren().clear();
        var row = new ArrayList<FormField>();
        for (var field : fields) {
            if (field.isWide()) {
                add(List.of(field));
            } else {
                row.add(field);
            }
            if (row.size() == 2) {
                add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            add(row);
        }
    }

    private void add(List<FormField> fields) {
        var cells = new HBox(12);
        var problems = new ArrayList<ObservableValue<Optional<Message>>>();
        for (var field : fields) {
            var typed = new SimpleObjectProperty<Optional<Message>>(Optional.empty());
            var kept = model.problem(field);
            var shown = javafx.beans.binding.Bindings.createObjectBinding(
                    () -> typed.get().or(kept::getValue), typed, kept);
            problems.add(shown);
            cells.getChildren().add(cell(field, typed, shown));
        }
        if (fields.size() == 1 && !fields.get(0).isWide()) {
            var rest = new HBox();
            HBox.setHgrow(rest, Priority.ALWAYS);
            rest.setPrefWidth(1);
            cells.getChildren().add(rest);
        }
        getChildren().add(cells);
        problems.forEach(problem -> {
            var said = Parts.paragraph(model.texts().saying(problem), "field-problem");
            getChildren().add(Parts.shownWhile(problem.map(Optional::isPresent), said));
        });
    }

    private HBox cell(
            FormField field, ObjectProperty<Optional<Message>> typed, ObservableValue<Optional<Message>> shown) {
        var input = input(field, typed);
        input.accessibleTextProperty().bind(model.texts().text(field.nameKey()));
        input.setId("form-" + field.name().replace('.', '-'));
        shown.subscribe(problem -> {
            input.pseudoClassStateChanged(WRONG, problem.isPresent());
            if (problem.isPresent()) {
                wrong.run();
            }
        });
        var name = Parts.label(model.texts().text(field.nameKey()), "small");
        name.setLabelFor(input);
        name.setTooltip(Parts.tooltip(model.effect(field)));
        name.opacityProperty().bind(model.moves(field).map(moves -> moves ? 1 : 0.6));
        name.setMinWidth(field.isWide() ? NAMES : 0);
        var space = field.isWide() ? new Label() : Parts.spring();
        space.setManaged(!field.isWide());
        var cell = Parts.row(6, name, space, input);
        HBox.setHgrow(cell, Priority.ALWAYS);
        cell.setPrefWidth(1);
        if (field.isWide()) {
            HBox.setHgrow(input, Priority.ALWAYS);
        }
        return cell;
    }

    private Node input(FormField field, ObjectProperty<Optional<Message>> problem) {
        if (field.unit() == OfferField.Unit.TRUTH) {
            var truth = new Switch(new SimpleObjectProperty<>(""));
            field.valueProperty().subscribe(now -> truth.setSelected(now.equals(Optional.of(true))));
            truth.setOnAction(pressed -> field.choose(truth.isSelected()));
            return truth;
        }
        return field.unit() == OfferField.Unit.PRICING ? choice(field) : text(field, problem);
    }

    private Node choice(FormField field) {
        var names = OfferField.pricings();
        var box = new ComboBox<String>();
        Runnable fill = () -> {
            var words = names.stream()
                    .collect(
                            Collectors.toMap(name -> name, name -> model.texts().get("plan.form.pricing." + name)));
            box.setOnAction(chosen -> {});
            box.getItems().setAll(names.stream().map(words::get).toList());
            box.getSelectionModel()
                    .select(Math.max(
                            0,
                            names.indexOf(String.valueOf(
                                    field.valueProperty().getValue().orElse("")))));
            box.setOnAction(chosen -> {
                int at = box.getSelectionModel().getSelectedIndex();
                if (at >= 0) {
                    field.choose(names.get(at));
                }
            });
        };
        field.valueProperty().subscribe(fill);
        model.texts().localeProperty().addListener((value, was, now) -> fill.run());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node text(FormField field, ObjectProperty<Optional<Message>> problem) {
        var input = new TextField();
        boolean number = !field.isWide();
        input.getStyleClass().add(number ? "number-field" : "segment-field");
        if (number) {
            input.setAlignment(Pos.CENTER_RIGHT);
            input.setPrefWidth(FIELD);
            input.setMinWidth(FIELD);
            input.setMaxWidth(FIELD);
        }
        if (field.unit() == OfferField.Unit.FILTER) {
            input.promptTextProperty().bind(model.texts().text("plan.form.prompt"));
        }
        field.textProperty().subscribe(words -> {
            input.setText(words);
            problem.set(Optional.empty());
        });
        Fields.taking(input, () -> {
            problem.set(field.type(input.getText()));
            if (problem.get().isEmpty()) {
                input.setText(field.textProperty().getValue());
            }
        });
        return input;
    }
}
