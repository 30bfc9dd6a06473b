package promocast.ui.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.data.Message;
import promocast.ui.control.Choice;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.room.Sheet;
import promocast.ui.source.DatabaseViewModel.Kind;
import promocast.ui.source.DatabaseViewModel.Stage;
import promocast.ui.text.Texts;

/** Asks for a database, tries it, and lets a table or a query of it be chosen. */
final class DatabaseSheet implements Sheet {
    private final DatabaseViewModel model;
    private final Texts texts;
    private final VBox content = new VBox(12);
    private final TextField host;
    private final TextField database;
    private final Choice<String> table;

    DatabaseSheet(DatabaseViewModel model) {
        this.model = model;
        this.texts = model.context().texts();
        host = field(model.hostProperty(), "source.db.host");
        database = field(model.databaseProperty(), "source.db.name");
        table = new Choice<>(
                texts,
                texts.text("source.db.table"),
                Function.identity(),
                name -> model.tableProperty().set(Optional.of(name)));
        table.box().setId("database-table");
        content.setPadding(new Insets(14, 16, 14, 16));
        content.setPrefWidth(620);
        content.getChildren().addAll(kind(), address(), account(), trial(), wanted(), Parts.hairline(), foot());
        model.tablesProperty()
                .subscribe(
                        names -> table.show(names, model.tableProperty().get().orElse(null)));
        model.tableProperty()
                .subscribe(name -> table.show(model.tablesProperty().get(), name.orElse(null)));
    }

    @Override
    public Message title() {
        return Texts.message("source.db.title");
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void opened() {
        (model.kindProperty().get() == Kind.POSTGRESQL ? host : database).requestFocus();
    }

    @Override
    public void closed() {
        model.wipe();
    }

    private Node kind() {
        var choice = new Segmented<>(
                List.of(Kind.values()),
                one -> texts.text("source.db.kind." + one.name().toLowerCase(Locale.ROOT)),
                model.kindProperty().get());
        choice.valueProperty().bindBidirectional(model.kindProperty());
        return choice;
    }

    private Node address() {
        var port = field(model.portProperty(), "source.db.port");
        port.setPrefWidth(80);
        port.setMinWidth(80);
        var url = field(model.urlProperty(), "source.db.url");
        url.setPromptText("jdbc:postgresql://host:5432/shop");
        var server = Parts.shownWhile(
                is(Kind.POSTGRESQL), Parts.row(10, named("source.db.host", host), fixed("source.db.port", port)));
        var name = Parts.shownWhile(
                is(Kind.OTHER).map(other -> !other),
                named(
                        Bindings.createStringBinding(
                                () -> texts.get(
                                        model.kindProperty().get() == Kind.SQLITE
                                                ? "source.db.file"
                                                : "source.db.name"),
                                model.kindProperty(),
                                texts.localeProperty()),
                        database));
        return new VBox(10, server, name, Parts.shownWhile(is(Kind.OTHER), named("source.db.url", url)));
    }

    private ObservableValue<Boolean> is(Kind kind) {
        return model.kindProperty().map(now -> now == kind);
    }

    private Node account() {
        var user = field(model.userProperty(), "source.db.user");
        var password = new PasswordField();
        password.accessibleTextProperty().bind(texts.text("source.db.password"));
        password.setId("database-password");
        password.textProperty().addListener((property, was, now) -> model.password(now));
        var row = Parts.row(10, named("source.db.user", user), named("source.db.password", password));
        var words = Parts.paragraph(texts.text("source.db.kept"), "caption");
        return Parts.shownWhile(is(Kind.SQLITE).map(file -> !file), new VBox(4, row, words));
    }

    private Node trial() {
        var test = Parts.button("fth-zap", texts.text("source.db.test"), model::test);
        test.setId("database-test");
        test.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.complete() || model.stateProperty().get().stage() == Stage.TRYING,
                        model.kindProperty(),
                        model.databaseProperty(),
                        model.urlProperty(),
                        model.stateProperty()));
        var icon = new HBox();
        model.stateProperty()
                .subscribe(state -> icon.getChildren()
                        .setAll(
                                switch (state.stage()) {
                                    case UNTRIED -> List.of();
                                    case TRYING -> List.of(Parts.icon("fth-loader", "muted"));
                                    case CONNECTED -> List.of(Parts.icon("fth-check-circle", "good"));
                                    case FAILED -> List.of(Parts.icon("fth-alert-circle", "bad"));
                                }));
        icon.setAlignment(javafx.geometry.Pos.CENTER);
        icon.setMinWidth(16);
        var words = Parts.paragraph(texts.saying(model.stateProperty().map(DatabaseViewModel.State::words)), "small");
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row(10, test, icon, words);
    }

    private Node wanted() {
        var query = new TextArea();
        query.setPrefRowCount(3);
        query.setWrapText(true);
        query.promptTextProperty().bind(texts.text("source.db.query.prompt"));
        query.accessibleTextProperty().bind(texts.text("source.db.query"));
        query.textProperty().bindBidirectional(model.queryProperty());
        table.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.tablesProperty().get().isEmpty()
                                || !model.queryProperty().get().isBlank(),
                        model.tablesProperty(),
                        model.queryProperty()));
        return new VBox(10, table, named("source.db.query", query));
    }

    private Node foot() {
        var words = Parts.paragraph(texts.text("source.db.network"), "caption");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button look = Parts.button(texts.text("source.db.look"), model::look, "primary");
        look.setId("database-look");
        look.setDefaultButton(true);
        look.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.complete()
                                || model.queryProperty().get().isBlank()
                                        && model.tableProperty().get().isEmpty(),
                        model.queryProperty(),
                        model.tableProperty(),
                        model.databaseProperty(),
                        model.urlProperty(),
                        model.kindProperty()));
        return Parts.row(10, words, look);
    }

    private TextField field(StringProperty text, String key) {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.accessibleTextProperty().bind(texts.text(key));
        field.setId(key.replace('.', '-'));
        return field;
    }

    private VBox named(String key, TextInputControl field) {
        return named(texts.text(key), field);
    }

    private static VBox named(ObservableValue<String> name, TextInputControl field) {
        var label = Parts.label(name, "caption");
        label.setLabelFor(field);
        var box = new VBox(3, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox fixed(String key, TextInputControl field) {
        var box = named(key, field);
        HBox.setHgrow(box, Priority.NEVER);
        return box;
    }
}
