package promocast.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.data.Message;
import promocast.ui.control.Condition;
import promocast.ui.control.ConditionPane;
import promocast.ui.control.Parts;
import promocast.ui.job.Stage;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** What each column is for, and why; one line a role, corrected with one click. */
final class RolesPane extends VBox {
    /** Columns of one role that are listed one by one; of more the first are. */
    private static final int MOST_LISTED = 200;

    /** Height in a low window: seven lines. */
    private static final double LOW = 258;
    /** Height in a high window. */
    private static final double HIGH = 300;

    private static final double SHARE = 0.34;

    private static final List<ColumnRole> NEEDED = List.of(ColumnRole.ARM, ColumnRole.CLICK, ColumnRole.ID);

    private final DataViewModel model;
    private final Texts texts;
    private final RoleLines maker;
    private final VBox lines = new VBox();
    private final BooleanProperty features = new SimpleBooleanProperty();
    private final BooleanProperty ignored = new SimpleBooleanProperty();

    RolesPane(DataViewModel model) {
        super(4);
        this.model = model;
        this.texts = model.texts();
        this.maker = new RoleLines(model);
        getStyleClass().add("card");
        var load = Parts.button(texts.text("data.roles.load"), this::load, "small");
        var save = Parts.button(texts.text("data.roles.save"), this::save, "small");
        var about = Parts.label(texts.text("data.roles.about"), "small", "muted");
        about.setMinWidth(0);
        var title = Parts.label(texts.text("data.roles.title"), "title");
        title.setMinWidth(USE_PREF_SIZE);
        var again = Parts.button("fth-refresh-cw", texts.text("data.roles.again"), model.guessing()::again, "small");
        again.setId("guess-again");
        var unknown =
                model.guessing().stateProperty().map(now -> now == Stage.State.STOPPED || now == Stage.State.FAILED);
        var under = model.guessing().stateProperty().map(now -> now == Stage.State.UNDER_WAY);
        var head = Parts.row(
                8,
                title,
                Parts.shownWhile(under.map(now -> !now), about),
                Parts.spring(),
                new StageLine(texts, model.guessing()),
                Parts.shownWhile(unknown, again),
                load,
                save);
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        var pane = new ConditionPane(texts, scroll);
        pane.conditionProperty().bind(condition());
        VBox.setVgrow(pane, Priority.ALWAYS);
        setMinHeight(150);
        setPrefHeight(LOW);
        setMaxHeight(HIGH);
        parentProperty().subscribe(parent -> follow(parent));
        getChildren().addAll(head, pane);
        model.prepared().subscribe(ready -> list());
        model.context().session().guessProperty().subscribe(guess -> list());
        model.guessing().stateProperty().subscribe(state -> list());
        model.source().addListener((property, was, now) -> {
            features.set(false);
            ignored.set(false);
        });
        features.addListener((property, was, now) -> list());
        ignored.addListener((property, was, now) -> list());
        texts.localeProperty().addListener((property, was, now) -> list());
    }

    private void follow(Parent parent) {
        prefHeightProperty().unbind();
        if (parent instanceof Region room) {
            prefHeightProperty()
                    .bind(room.heightProperty().map(high -> Math.min(HIGH, Math.max(LOW, SHARE * high.doubleValue()))));
        }
    }

    private ObjectBinding<Condition> condition() {
        return Bindings.createObjectBinding(
                () -> model.prepared().getValue().isPresent()
                        ? Condition.ready()
                        : new Condition.Loading(Texts.message("data.roles.looking")),
                model.prepared());
    }

    private void list() {
        lines.getChildren().setAll(model.prepared().getValue().map(this::lines).orElse(List.of()));
    }

    /** The offer, the outcomes, what is known before, then what says who and when. */
    private List<Node> lines(Prepared ready) {
        var nodes = new ArrayList<Node>();
        // that there is no offer says its own line, in the words of a planner
        var action = ready.preparation().roles().action();
        boolean offer = action.arm().isPresent() || !action.levers().isEmpty();
        ready.problem().filter(problem -> offer).ifPresent(problem -> nodes.add(problem(problem)));
        for (var role : order()) {
            var columns = ready.source().table().columns().stream()
                    .filter(column -> model.roles().role(ready, column.name()) == role)
                    .toList();
            if (role == ColumnRole.FEATURE) {
                nodes.addAll(group(ready, role, columns, features));
            } else if (role == ColumnRole.IGNORED) {
                nodes.addAll(group(ready, role, columns, ignored));
            } else {
                columns.forEach(column -> nodes.add(maker.column(ready, column)));
                if (columns.isEmpty() && NEEDED.contains(role)) {
                    absent(ready, role).ifPresent(nodes::add);
                }
            }
        }
        return nodes;
    }

    private static List<ColumnRole> order() {
        return List.of(
                ColumnRole.ARM,
                ColumnRole.LEVER,
                ColumnRole.CLICK,
                ColumnRole.PURCHASE,
                ColumnRole.REDEEMED,
                ColumnRole.REPURCHASE,
                ColumnRole.SPEND,
                ColumnRole.FEATURE,
                ColumnRole.TEXT,
                ColumnRole.PLATFORM,
                ColumnRole.PROPENSITY,
                ColumnRole.TIME,
                ColumnRole.ID,
                ColumnRole.IGNORED);
    }

    private List<Node> group(Prepared ready, ColumnRole role, List<Column> columns, BooleanProperty open) {
        if (columns.size() == 1) {
            return List.of(maker.column(ready, columns.get(0)));
        }
        var nodes = new ArrayList<Node>();
        if (!columns.isEmpty()) {
            nodes.add(maker.group(role, columns, open));
        }
        if (open.get()) {
            columns.stream().limit(MOST_LISTED).forEach(column -> nodes.add(maker.column(ready, column)));
        }
        return nodes;
    }

    /** Says what it means that no column has a role. */
    private Optional<Node> absent(Prepared ready, ColumnRole role) {
        var roles = ready.preparation().roles();
        boolean told = switch (role) {
            case ARM -> roles.action().levers().isEmpty();
            case CLICK -> roles.outcomes().isEmpty();
            default -> true;
        };
        return told ? Optional.of(maker.absent(role)) : Optional.empty();
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
                .ifPresent(file -> model.roles().load(file.toPath()));
    }

    private void save() {
        Optional.ofNullable(chooser().showSaveDialog(getScene().getWindow()))
                .ifPresent(file -> model.roles().save(file.toPath()));
    }

    private FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("roles.json");
        model.roles().usualFile().ifPresent(file -> {
            chooser.setInitialFileName(String.valueOf(file.getFileName()));
            chooser.setInitialDirectory(file.getParent().toFile());
        });
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return chooser;
    }
}
