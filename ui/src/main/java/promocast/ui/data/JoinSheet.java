package promocast.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.join.TableJoin;
import promocast.ui.control.Choice;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.room.Sheet;
import promocast.ui.text.Texts;

/** Another platform's table comes to the one that is open; what matched and what did not is said before it is used. */
final class JoinSheet implements Sheet {
    private final JoinViewModel model;
    private final Texts texts;
    private final MakingSheet content;
    private final Button choose;

    JoinSheet(JoinViewModel model) {
        this.model = model;
        this.texts = model.context().texts();
        choose = Parts.button("fth-file-text", chosen(), model::pick);
        choose.setId("join-choose");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setMinWidth(0);
        var form = new VBox(
                16,
                MakingSheet.part(texts.text("data.join.file"), choose),
                MakingSheet.part(texts.text("data.join.way"), way()),
                Parts.shownWhile(model.wayProperty().map(way -> way == JoinViewModel.Way.BESIDE), keys()),
                Parts.shownWhile(
                        model.wayProperty().map(way -> way == JoinViewModel.Way.BELOW),
                        Parts.paragraph(texts.text("data.join.below.about"), "caption")));
        content = new MakingSheet(
                texts,
                model.making(),
                form,
                Texts.message("data.join.use"),
                () -> model.use(() -> model.context().desk().lift(this)));
    }

    @Override
    public Message title() {
        return Texts.message("data.join.title", model.left().name());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void opened() {
        choose.requestFocus();
    }

    @Override
    public void closed() {
        model.making().cancel();
    }

    private javafx.beans.value.ObservableValue<String> chosen() {
        return Bindings.createStringBinding(
                () -> model.rightProperty().get().map(Dataset::name).orElseGet(() -> texts.get("data.join.choose")),
                model.rightProperty(),
                texts.localeProperty());
    }

    private Node way() {
        var ways = new Segmented<>(
                List.of(JoinViewModel.Way.values()),
                way -> texts.text("data.join.way." + way.name().toLowerCase(Locale.ROOT)),
                model.wayProperty().get());
        ways.valueProperty().bindBidirectional(model.wayProperty());
        return ways;
    }

    private Node keys() {
        var left = id("data.join.id.left", model.leftIdProperty());
        left.show(
                JoinViewModel.names(model.left()), model.leftIdProperty().get().orElse(null));
        model.leftIdProperty().subscribe(now -> left.show(JoinViewModel.names(model.left()), now.orElse(null)));
        var right = id("data.join.id.right", model.rightIdProperty());
        right.box().setId("join-right-id");
        model.rightProperty()
                .subscribe(table -> right.show(
                        table.map(JoinViewModel::names).orElse(List.of()),
                        model.rightIdProperty().get().orElse(null)));
        model.rightIdProperty()
                .subscribe(now -> right.show(
                        model.rightProperty().get().map(JoinViewModel::names).orElse(List.of()), now.orElse(null)));
        return new VBox(
                10,
                Parts.label(texts.text("data.join.by"), "small", "strong"),
                left,
                right,
                choices("data.join.kind", List.of(TableJoin.Kind.values()), model.kindProperty()),
                choices("data.join.repeats", List.of(TableJoin.Repeats.values()), model.repeatsProperty()));
    }

    private Choice<String> id(String key, ObjectProperty<Optional<String>> value) {
        return new Choice<>(texts, texts.text(key), Function.identity(), name -> value.set(Optional.of(name)));
    }

    private <T extends Enum<T>> Choice<T> choices(String key, List<T> all, ObjectProperty<T> value) {
        var choice = new Choice<T>(
                texts, texts.text(key), one -> texts.get(key + "." + one.name().toLowerCase(Locale.ROOT)), value::set);
        choice.show(all, value.get());
        return choice;
    }
}
