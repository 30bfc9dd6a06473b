package promocast.data;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence for the user that can be said in every language of the studio: a key of a resource bundle and the values
 * that fill its placeholders.
 *
 * @param bundle base name of the resource bundle, such as {@code promocast.data.messages}
 * @param key key in that bundle
 * @param args values of the placeholders {@code {0}}, {@code {1}}, ... in the {@link MessageFormat} pattern; a
 *     {@link Localised} one, such as another message, is said in the same language
 */
public record Message(String bundle, String key, List<Object> args) implements Localised {
    public Message {
        args = List.copyOf(args);
    }

    /** A sentence of the data module, from {@code promocast/data/messages*.properties}. */
    public static Message data(String key, Object... args) {
        return new Message("promocast.data.messages", key, List.of(args));
    }

    /** The sentence in the given language; English where the bundle has no other. */
    @Override
    public String in(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var pattern = ResourceBundle.getBundle(bundle, locale, control).getString(key);
        var said = args.stream()
                .map(arg -> arg instanceof Localised localised ? localised.in(locale) : arg)
                .toArray();
        return new MessageFormat(pattern, locale).format(said);
    }
}
