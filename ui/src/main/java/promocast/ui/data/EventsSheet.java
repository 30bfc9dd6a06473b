package promocast.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.events.EventField;
import promocast.ui.control.Choice;
import promocast.ui.control.Parts;
import promocast.ui.room.Sheet;
import promocast.ui.text.Texts;

/** From a log of events to one row a customer: what the columns hold, when the offer was, over which days. */
final class EventsSheet implements Sheet {
    private final EventsViewModel model;
    private final Texts texts;
    private final MakingSheet content;
    private final TextField day;

    EventsSheet(EventsViewModel model) {
        this.model = model;
        this.texts = model.context().texts();
        day = field(model.dayProperty(), "data.events.day");
        day.setId("events-day");
        var problem = Parts.paragraph(texts.saying(model.problemProperty()), "field-problem");
        var form = new VBox(
                16,
                MakingSheet.part(texts.text("data.events.columns"), span(), columns()),
                MakingSheet.part(texts.text("data.events.offer"), one(), each()),
                MakingSheet.part(texts.text("data.events.time"), days()),
                Parts.shownWhile(model.problemProperty().map(Optional::isPresent), problem));
        content = new MakingSheet(
                texts,
                model.making(),
                form,
                Texts.message("data.events.use"),
                () -> model.use(() -> model.context().desk().lift(this)));
    }

    @Override
    public Message title() {
        return Texts.message("data.events.title", model.log().name());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void opened() {
        day.requestFocus();
    }

    @Override
    public void closed() {
        model.making().cancel();
    }

    private Node span() {
        return Parts.paragraph(
                Bindings.createStringBinding(
                        () -> model.spanProperty()
                                .get()
                                .map(span -> texts.get(
                                        "data.events.span",
                                        span.events(),
                                        span.customers(),
                                        span.first().toString(),
                                        span.last().toString()))
                                .orElse(""),
                        model.spanProperty(),
                        texts.localeProperty()),
                "caption");
    }

    /** Two columns of choices: which column holds which field. */
    private Node columns() {
        var grid = new GridPane();
        grid.setHgap(10);
        grid.setVgap(6);
        int at = 0;
        for (var field : EventField.values()) {
            var choice = new Choice<Optional<String>>(
                    texts,
                    texts.text("data.events.field." + field.name().toLowerCase(Locale.ROOT)),
                    name -> name.orElseGet(() -> texts.get("data.events.field.none")),
                    name -> model.field(field, name));
            choice.box().setPrefWidth(146);
            choice.box().setId("events-" + field.name().toLowerCase(Locale.ROOT));
            model.rolesProperty().subscribe(roles -> choice.show(choices(model.log()), roles.column(field)));
            grid.add(choice, at % 2, at / 2);
            at++;
        }
        return grid;
    }

    private static List<Optional<String>> choices(Dataset table) {
        var all = new ArrayList<Optional<String>>(List.of(Optional.empty()));
        table.columns().forEach(column -> all.add(Optional.of(column.name())));
        return all;
    }

    /** One day for all, as long as no table of offers is chosen. */
    private Node one() {
        var none = model.offersProperty().map(Optional::isEmpty);
        return Parts.shownWhile(none, named(texts.text("data.events.day"), day));
    }

    /** A table that says when each customer got which offer. */
    private Node each() {
        var sources = model.context().desk().sources();
        var choose = Parts.button(
                "fth-file-text",
                Bindings.createStringBinding(
                        () -> model.offersProperty()
                                .get()
                                .map(offers -> offers.table().name())
                                .orElseGet(() -> texts.get("data.events.offers.choose")),
                        model.offersProperty(),
                        texts.localeProperty()),
                () -> sources.pick(model::chooseOffers));
        choose.setMinWidth(0);
        var forget = Parts.shownWhile(
                model.offersProperty().map(Optional::isPresent),
                Parts.iconButton("fth-x", texts.text("data.events.offers.forget"), model::forgetOffers));
        var customer = offerColumn("data.events.offers.customer", true);
        var time = offerColumn("data.events.offers.time", false);
        var both = Parts.shownWhile(model.offersProperty().map(Optional::isPresent), Parts.row(10, customer, time));
        return new VBox(8, Parts.row(6, choose, forget), both);
    }

    private Choice<String> offerColumn(String key, boolean customer) {
        var choice = new Choice<String>(
                texts,
                texts.text(key),
                name -> name,
                name -> model.offersProperty()
                        .get()
                        .ifPresent(now -> model.offerColumns(
                                customer ? Optional.of(name) : now.customer(),
                                customer ? now.time() : Optional.of(name))));
        choice.box().setPrefWidth(146);
        model.offersProperty()
                .subscribe(offers -> offers.ifPresent(now -> choice.show(
                        JoinViewModel.names(now.table()), (customer ? now.customer() : now.time()).orElse(null))));
        return choice;
    }

    private Node days() {
        return new VBox(
                6,
                named(texts.text("data.events.windows"), field(model.windowsProperty(), "data.events.windows")),
                Parts.row(
                        10,
                        named(texts.text("data.events.horizon"), field(model.horizonProperty(), "data.events.horizon")),
                        named(
                                texts.text("data.events.repurchase"),
                                field(model.repurchaseProperty(), "data.events.repurchase"))),
                Parts.paragraph(texts.text("data.events.honest"), "caption"));
    }

    private TextField field(StringProperty text, String key) {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.accessibleTextProperty().bind(texts.text(key));
        field.setOnAction(entered -> model.make());
        field.focusedProperty().addListener((property, was, now) -> {
            if (!now) {
                model.left();
            }
        });
        return field;
    }

    private static VBox named(ObservableValue<String> name, TextField field) {
        var label = Parts.label(name, "caption");
        label.setLabelFor(field);
        var box = new VBox(3, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
