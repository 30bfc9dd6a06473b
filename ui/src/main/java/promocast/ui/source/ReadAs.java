package promocast.ui.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.layout.FlowPane;
import promocast.data.FileFormat;
import promocast.data.read.Choices;
import promocast.data.read.FileSource;
import promocast.data.read.ReadOptions;
import promocast.ui.control.Choice;
import promocast.ui.control.Condition;
import promocast.ui.text.Texts;

/** How a file was understood, piece by piece, each piece to be corrected by a choice. */
final class ReadAs extends FlowPane {
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "windows-1252", "ISO-8859-1");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final PreviewViewModel model;
    private final Texts texts;
    private final Choice<String> part;
    private final Choice<Optional<String>> encoding;
    private final Choice<Optional<Character>> separator;
    private final Choice<Optional<Character>> decimal;
    private final Choice<Optional<Boolean>> header;

    ReadAs(PreviewViewModel model) {
        super(10, 6);
        this.model = model;
        this.texts = model.texts();
        part = new Choice<>(texts, texts.text("source.part"), Function.identity(), this::take);
        encoding = choice("source.encoding", this::encoding, this::withEncoding);
        separator = choice("source.separator", this::separator, this::withSeparator);
        decimal = choice("source.decimal", this::decimal, this::withDecimal);
        header = choice("source.header", this::header, this::withHeader);
        part.box().setId("source-part");
        part.box().setPrefWidth(200);
        header.box().setPrefWidth(190);
        encoding.box().setId("source-encoding");
        separator.box().setId("source-separator");
        model.lookProperty().subscribe(found -> show());
        model.sourceProperty().subscribe(source -> show());
        model.conditionProperty().subscribe(condition -> show());
    }

    private <T> Choice<T> choice(String key, Function<T, String> words, java.util.function.Consumer<T> taken) {
        var made = new Choice<>(texts, texts.text(key), words, taken);
        made.box().setPrefWidth(158);
        return made;
    }

    /** Also a file that cannot be read can be told how to be read. */
    private void show() {
        var shown = new ArrayList<Choice<?>>();
        var look = model.lookProperty().get();
        look.map(PreviewViewModel.Look::choices)
                .filter(choices -> choices.names().size() > 1 && choices.kind() != Choices.Kind.FILES)
                .ifPresent(choices -> {
                    shown.add(part);
                    part.show(
                            choices.names(), model.part().orElse(choices.names().get(0)));
                });
        boolean unread = look.isEmpty() && model.conditionProperty().get() instanceof Condition.Told;
        boolean file = unread && model.sourceProperty().get() instanceof FileSource;
        var options = model.options();
        if (file || text().isPresent()) {
            shown.add(encoding);
            encoding.show(withNone(ENCODINGS), options.encoding().map(Charset::name));
        }
        if (file || kind().filter(one -> one == FileFormat.Kind.SEPARATED).isPresent()) {
            shown.addAll(List.of(separator, decimal, header));
            separator.show(withNone(SEPARATORS), options.separator());
            decimal.show(withNone(List.of('.', ',')), options.decimal());
            header.show(withNone(List.of(true, false)), options.header());
        }
        if (!getChildren().equals(shown)) {
            getChildren().setAll(shown);
        }
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private static <T> List<Optional<T>> withNone(List<T> values) {
        var all = new ArrayList<Optional<T>>(List.of(Optional.empty()));
        values.forEach(value -> all.add(Optional.of(value)));
        return all;
    }

    private Optional<FileFormat> format() {
        return model.lookProperty().get().flatMap(look -> look.rows().format());
    }

    private Optional<FileFormat.Kind> kind() {
        return format().map(FileFormat::kind);
    }

    private Optional<FileFormat.Text> text() {
        return format().flatMap(FileFormat::text);
    }

    private String encoding(Optional<String> name) {
        return name.orElseGet(() -> found(text().map(FileFormat.Text::encoding)));
    }

    private String separator(Optional<Character> sign) {
        return sign.map(this::separator)
                .orElseGet(() -> found(text().map(FileFormat.Text::separator).map(this::separator)));
    }

    private String separator(char sign) {
        int known = SEPARATORS.indexOf(sign);
        return known < 0 ? String.valueOf(sign) : texts.get("source.separator." + known);
    }

    private String decimal(Optional<Character> sign) {
        return sign.map(one -> texts.get(one == ',' ? "source.decimal.comma" : "source.decimal.point"))
                .orElseGet(() -> texts.get("source.found"));
    }

    private String header(Optional<Boolean> first) {
        return first.map(this::header)
                .orElseGet(() -> found(text().map(FileFormat.Text::header).map(this::header)));
    }

    private String header(boolean names) {
        return texts.get(names ? "source.header.true" : "source.header.false");
    }

    private String found(Optional<String> what) {
        return what.map(one -> texts.get("source.found.as", one)).orElseGet(() -> texts.get("source.found"));
    }

    private void take(String name) {
        model.part(name);
    }

    private void withEncoding(Optional<String> name) {
        change(now -> new ReadOptions(
                now.part(), name.map(Charset::forName), now.separator(), now.quote(), now.decimal(), now.header()));
    }

    private void withSeparator(Optional<Character> sign) {
        change(now -> new ReadOptions(now.part(), now.encoding(), sign, now.quote(), now.decimal(), now.header()));
    }

    private void withDecimal(Optional<Character> sign) {
        change(now -> new ReadOptions(now.part(), now.encoding(), now.separator(), now.quote(), sign, now.header()));
    }

    private void withHeader(Optional<Boolean> first) {
        change(now -> new ReadOptions(now.part(), now.encoding(), now.separator(), now.quote(), now.decimal(), first));
    }

    private void change(UnaryOperator<ReadOptions> edit) {
        model.readAs(edit.apply(model.options()));
    }
}
