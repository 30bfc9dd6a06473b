package promocast.ui.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import promocast.data.Localised;
import promocast.data.Message;

/**
 * The words of the studio. Every text that it hands out as a binding changes when the language does.
 *
 * <p>A key is {@code room.element.purpose}. The first part of the key says which bundle holds it: keys of a room are in
 * {@code promocast/ui/ROOM/messages*.properties}, all others in {@code promocast/ui/messages*.properties}.
 */
public final class Texts {
    /** The languages of the studio. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final Set<String> ROOMS = Set.of(
            "welcome",
            "data",
            "model",
            "plan",
            "advisor",
            "report",
            "source",
            "scenario",
            "compare",
            "experiment",
            "monitor");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>();

    /** Texts that start in the given language; English where the studio does not speak it. */
    public Texts(Locale start) {
        locale.set(nearest(start));
    }

    /** The language; setting it changes every text on the screen. */
    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    /** The language now. */
    public Locale locale() {
        return locale.get();
    }

    /** Whether the language is Chinese. */
    public boolean chinese() {
        return locale().getLanguage().equals("zh");
    }

    /** The text of a key in the language of now; the key itself where no bundle has it. */
    public String get(String key, Object... args) {
        return format(bundleOf(key), key, args);
    }

    /**
     * The text of a key as a binding on the language and on those arguments that are observable values.
     *
     * @param args values of the placeholders; an {@link ObservableValue} or a {@link Message} is resolved
     */
    public StringBinding text(String key, Object... args) {
        var dependencies = Stream.concat(Stream.of(locale), Stream.of(args).filter(Observable.class::isInstance))
                .toArray(Observable[]::new);
        return Bindings.createStringBinding(() -> get(key, args), dependencies);
    }

    /** A sentence in the language of now. */
    public String say(Message message) {
        return format(message.bundle(), message.key(), message.args().toArray());
    }

    /** A sentence as a binding on the language. */
    public StringBinding saying(Message message) {
        return Bindings.createStringBinding(() -> say(message), locale);
    }

    /** A changing sentence as a binding on it and on the language; empty while there is none. */
    public StringBinding saying(ObservableValue<Optional<Message>> message) {
        return Bindings.createStringBinding(
                () -> message.getValue().map(this::say).orElse(""), locale, message);
    }

    /** A sentence of the studio's own bundles, for what is said later or elsewhere. */
    public static Message message(String key, Object... args) {
        return new Message(bundleOf(key), key, List.of(args));
    }

    /** The language of the studio that is nearest to {@code wanted}. */
    public static Locale nearest(Locale wanted) {
        return wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Base name of the bundle that holds a key of the studio. */
    static String bundleOf(String key) {
        int dot = key.indexOf('.');
        var room = dot < 0 ? "" : key.substring(0, dot);
        return ROOMS.contains(room) ? "promocast.ui." + room + ".messages" : "promocast.ui.messages";
    }

    private String format(String bundle, String key, Object[] args) {
        try {
            var pattern =
                    ResourceBundle.getBundle(bundle, locale(), NO_FALLBACK).getString(key);
            var values = Stream.of(args).map(this::resolve).toArray();
            return new MessageFormat(pattern, locale()).format(values);
        } catch (MissingResourceException absent) {
            return key;
        }
    }

    private Object resolve(Object argument) {
        if (argument instanceof ObservableValue<?> value) {
            return value.getValue() == null ? "" : resolve(value.getValue());
        }
        if (argument instanceof Message message) {
            return say(message);
        }
        return argument instanceof Localised localised ? localised.in(locale()) : argument;
    }
}
