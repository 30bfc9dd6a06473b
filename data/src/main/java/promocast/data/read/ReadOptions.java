package promocast.data.read;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What is known about how a file was written; whatever is empty is found out.
 *
 * @param part the sheet of a workbook or the file in an archive
 * @param encoding the encoding of its text
 * @param separator the character between two values
 * @param quote the character around values that hold a separator: {@code "} or {@code '}
 * @param decimal the character before the fraction of a number: a point or a comma
 * @param header whether the first row holds the column names
 */
public record ReadOptions(
        Optional<String> part,
        Optional<Charset> encoding,
        Optional<Character> separator,
        Optional<Character> quote,
        Optional<Character> decimal,
        Optional<Boolean> header) {
    private static final ReadOptions DEFAULTS = new ReadOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ReadOptions {
        quote.ifPresent(value -> requireOneOf("quote", value, "\"'"));
        decimal.ifPresent(value -> requireOneOf("decimal", value, ".,"));
        separator.ifPresent(ReadOptions::requireSeparator);
    }

    private static void requireOneOf(String name, char value, String allowed) {
        if (allowed.indexOf(value) < 0) {
            throw new IllegalArgumentException(name + " " + value);
        }
    }

    private static void requireSeparator(char value) {
        if (Character.isLetterOrDigit(value) || "\"'\r\n.-+".indexOf(value) >= 0) {
            throw new IllegalArgumentException("separator " + value);
        }
    }

    /** Everything is found out. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /** These options with a sheet of a workbook or a file in an archive. */
    public ReadOptions withPart(String name) {
        return new ReadOptions(Optional.of(name), encoding, separator, quote, decimal, header);
    }

    /** These options with an encoding. */
    public ReadOptions withEncoding(Charset charset) {
        return new ReadOptions(part, Optional.of(charset), separator, quote, decimal, header);
    }

    /** These options with a separator. */
    public ReadOptions withSeparator(char character) {
        return new ReadOptions(part, encoding, Optional.of(character), quote, decimal, header);
    }

    /** These options with a quote character. */
    public ReadOptions withQuote(char character) {
        return new ReadOptions(part, encoding, separator, Optional.of(character), decimal, header);
    }

    /** These options with a decimal point or comma. */
    public ReadOptions withDecimal(char character) {
        return new ReadOptions(part, encoding, separator, quote, Optional.of(character), header);
    }

    /** These options with the column names in the first row or not. */
    public ReadOptions withHeader(boolean present) {
        return new ReadOptions(part, encoding, separator, quote, decimal, Optional.of(present));
    }

    /** The readings of {@link Reading} that may fit a column. */
    int readings() {
        return decimal.map(point -> Reading.ALL & ~(point == ',' ? Reading.POINT : Reading.COMMA))
                .orElse(Reading.ALL);
    }
}
