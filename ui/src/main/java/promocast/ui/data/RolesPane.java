package promocast.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import promocast.data.Column;
import promocast.data.Message;
import promocast.ui.control.Chip;
import promocast.ui.control.Parts;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** What each column is for, and why; one line a role. */
final class RolesPane extends VBox {
    private final DataViewModel model;
    private final Texts texts;
    private final VBox lines = new VBox();

    RolesPane(DataViewModel model) {
        super(4);
        this.model = model;
        this.texts = model.context().texts();
        getStyleClass().add("card");
        var load = Parts.button(texts.text("data.roles.load"), this::load, "small");
        var save = Parts.button(texts.text("data.roles.save"), this::save, "small");
        var head = Parts.row(
                8,
                Parts.label(texts.text("data.roles.title"), "title"),
                Parts.label(texts.text("data.roles.about"), "small", "muted"),
                Parts.spring(),
                load,
                save);
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinHeight(150);
        setPrefHeight(262);
        setMaxHeight(300);
        getChildren().addAll(head, scroll);
        model.prepared().subscribe(ready -> ready.ifPresent(this::list));
        texts.localeProperty()
                .addListener((property, was, now) -> model.prepared().getValue().ifPresent(this::list));
    }

    private void list(Prepared ready) {
        var nodes = new ArrayList<Node>();
        ready.problem().ifPresent(problem -> nodes.add(problem(problem)));
        var groups = new ArrayList<Column>();
        for (var role : ColumnRole.values()) {
            var columns = ready.source().table().columns().stream()
                    .filter(column -> model.role(ready, column.name()) == role)
                    .toList();
            if (role == ColumnRole.FEATURE || role == ColumnRole.IGNORED) {
                groups.addAll(columns);
                if (!columns.isEmpty()) {
                    nodes.add(groupLine(ready, role, columns));
                }
            } else {
                columns.forEach(column -> nodes.add(columnLine(ready, role, column)));
            }
        }
        order(nodes);
        lines.getChildren().setAll(nodes);
    }

    /** Features are many and say little: their line comes after those of the offer and the outcomes. */
    private static void order(List<Node> nodes) {
        nodes.stream()
                .filter(node -> node.getStyleClass().contains("feature-line"))
                .findFirst()
                .ifPresent(line -> {
                    nodes.remove(line);
                    long last = nodes.stream()
                            .filter(node -> !node.getStyleClass().contains("quiet-line"))
                            .count();
                    nodes.add((int) last, line);
                });
    }

    private Node columnLine(Prepared ready, ColumnRole role, Column column) {
        var reason = ready.source().guess().reasons().get(column.name());
        boolean guessed = RoleEdit.of(ready.source().guess().roles(), column.name()) == role && reason != null;
        var why = guessed ? texts.say(reason) : texts.get("data.roles.chosen");
        var line = line(role, column.name(), why);
        if (role == ColumnRole.ARM) {
            line.getChildren().add(control(ready, column));
        }
        if (role.outcome().isEmpty() && role != ColumnRole.ARM && role != ColumnRole.LEVER) {
            line.getStyleClass().add("quiet-line");
        }
        return line;
    }

    private Node groupLine(Prepared ready, ColumnRole role, List<Column> columns) {
        var names = columns.stream().map(Column::name).toList();
        if (columns.size() == 1) {
            var line = columnLine(ready, role, columns.get(0));
            line.getStyleClass().add(role == ColumnRole.FEATURE ? "feature-line" : "quiet-line");
            return line;
        }
        var title = texts.get("data.roles.columns", columns.size());
        var key = role == ColumnRole.FEATURE ? "data.roles.features" : "data.roles.ignored";
        var line = line(role, title, texts.get(key, String.join(", ", names)));
        line.getStyleClass().add(role == ColumnRole.FEATURE ? "feature-line" : "quiet-line");
        return line;
    }

    private HBox line(ColumnRole role, String name, String why) {
        var tone = role == ColumnRole.ARM || role == ColumnRole.LEVER
                ? Chip.Tone.ACCENTED
                : role.outcome().isPresent()
                        ? Chip.Tone.GOOD
                        : role == ColumnRole.FEATURE ? Chip.Tone.NEUTRAL : Chip.Tone.OUTLINE;
        var chip = new Chip(new SimpleStringProperty(texts.get(role.nameKey())), tone);
        chip.setMinWidth(82);
        chip.setAlignment(Pos.CENTER);
        var column = new Label(name);
        column.getStyleClass().addAll("small", "medium");
        column.setMinWidth(120);
        column.setPrefWidth(120);
        var reason = new Label(why);
        reason.getStyleClass().addAll("small", "muted");
        reason.setMinWidth(0);
        reason.setTooltip(Parts.tooltip(reason.textProperty()));
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setMaxWidth(Double.MAX_VALUE);
        var line = Parts.row(10, chip, column, reason);
        line.getStyleClass().add("role-line");
        return line;
    }

    /** Which group the others are compared with. */
    private Node control(Prepared ready, Column column) {
        var now = ready.preparation().roles().action().controlArm();
        var menu = new MenuButton(texts.get("data.roles.control", now.orElse("?")));
        menu.setMnemonicParsing(false);
        menu.getStyleClass().addAll("role-menu", now.isPresent() ? "outline" : "bad");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        java.util.stream.IntStream.range(0, column.size())
                .mapToObj(column::text)
                .distinct()
                .filter(value -> !value.isEmpty())
                .limit(20)
                .forEach(value -> {
                    var item = new MenuItem(value);
                    item.setOnAction(chosen -> model.control(value));
                    menu.getItems().add(item);
                });
        return menu;
    }

    private Node problem(Message message) {
        var words = Parts.paragraph(texts.saying(message), "small", "bad");
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = Parts.row(10, Parts.icon("fth-alert-circle", "bad"), words);
        line.getStyleClass().add("role-line");
        return line;
    }

    private void load() {
        Optional.ofNullable(chooser().showOpenDialog(getScene().getWindow()))
                .ifPresent(file -> model.loadRoles(file.toPath()));
    }

    private void save() {
        Optional.ofNullable(chooser().showSaveDialog(getScene().getWindow()))
                .ifPresent(file -> model.saveRoles(file.toPath()));
    }

    private static FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("roles.json");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return chooser;
    }
}
