package promocast.app.cli;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how text was written: encodings and characters, some of which have names since shells swallow them. */
final class TextMarks {
    private static final Map<String, Character> NAMES = Map.of(
            "comma",
            ',',
            "semicolon",
            ';',
            "tab",
            '\t',
            "\\t",
            '\t',
            "pipe",
            '|',
            "point",
            '.',
            "double",
            '"',
            "single",
            '\'');

    private TextMarks() {}

    private static char character(String value, String allowed) {
        var named = NAMES.get(value.toLowerCase(Locale.ROOT));
        if (named == null && value.length() != 1) {
            throw new TypeConversionException(value);
        }
        char found = named == null ? value.charAt(0) : named;
        if (!allowed.isEmpty() && allowed.indexOf(found) < 0) {
            throw new TypeConversionException(value);
        }
        return found;
    }

    /** An encoding that this Java knows. */
    static final class Encoding implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(value);
            }
        }
    }

    /** A character between values. */
    static final class Separator implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            return character(value, ",;\t|:~^#\u0001");
        }
    }

    /** A character around values. */
    static final class Quote implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            return character(value, "\"'");
        }
    }

    /** A decimal point or comma. */
    static final class Decimal implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            return character(value, ".,");
        }
    }

    /** Yes or no. */
    static final class YesOrNo implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw new TypeConversionException(value);
            };
        }
    }
}
