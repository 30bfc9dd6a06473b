package promocast.data.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.FileFormat;
import promocast.data.Message;

/** Finds out how separated values were written from their first bytes. */
final class FormatDetector {
    /** Share of the quotes that open a value of those that close one, or the other way round. */
    private static final double MOST_CLOSE = 0.8;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES = 20;

    /** Share of control characters above which bytes are no text. */
    private static final double MANY_CONTROLS = 0.01;

    private FormatDetector() {}

    /**
     * Encoding, quote, separator and header, where the options do not say them.
     *
     * @throws BadInputException when this is no text
     */
    static FileFormat detect(byte[] head, EncodingDetector.Found encoding, ReadOptions options, Source source) {
        var text = decode(head, encoding.charset());
        requireText(text, source.name());
        char quote = options.quote().orElseGet(() -> quote(text));
        char separator = options.separator().orElseGet(() -> separator(text, quote));
        boolean header = options.header().orElseGet(() -> HeaderDetector.hasHeader(text, separator, quote));
        var written = new FileFormat.Text(encoding.charset().name(), encoding.guessed(), separator, quote, header);
        return new FileFormat(FileFormat.Kind.SEPARATED, source.part(), Optional.of(written));
    }

    private static void requireText(String text, String file) {
        long controls = text.chars()
                .filter(c -> c > 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        if (controls > MANY_CONTROLS * text.length()) {
            throw new BadInputException(Message.data("reader.binary", file, 1));
        }
    }

    private static String decode(byte[] head, Charset charset) {
        var characters = CharBuffer.allocate(head.length + 1);
        charset.newDecoder().decode(ByteBuffer.wrap(head), characters, false);
        var text = characters.flip().toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** A single quote where more values stand in single quotes than in double ones. */
    private static char quote(String text) {
        return quoted(text, '\'') > quoted(text, '"') ? '\'' : '"';
    }

    /** How often a quote both opens a value and closes it; 0 where it does much more of the one than of the other. */
    private static int quoted(String text, char quote) {
        int opens = 0;
        int closes = 0;
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            opens += at == 0 || isEdge(text.charAt(at - 1)) ? 1 : 0;
            closes += at == text.length() - 1 || isEdge(text.charAt(at + 1)) ? 1 : 0;
        }
        // an apostrophe that guards a text against being a formula opens and never closes
        return closes < MOST_CLOSE * opens || opens < MOST_CLOSE * closes ? 0 : Math.min(opens, closes);
    }

    private static boolean isEdge(char c) {
        return c == '\n' || c == '\r' || c == ',' || c == ';' || c == '\t' || c == '|';
    }

    /** The separator that the header has most of, if most of the next lines have as many. */
    private static char separator(String head, char quote) {
        var lines = head.lines().limit(LINES).toList();
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long first = lines.isEmpty() ? 0 : count(lines.get(0), separator, quote);
            long alike = lines.stream()
                    .filter(line -> count(line, separator, quote) == first)
                    .count();
            long score = alike * 2 > lines.size() ? first * LINES : first;
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static long count(String line, char separator, char quote) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == quote) {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == separator) {
                count++;
            }
        }
        return count;
    }
}
