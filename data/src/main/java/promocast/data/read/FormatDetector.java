package promocast.data.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.data.FileFormat;
import promocast.data.Message;

/** Finds out how a file was written from its first bytes. */
final class FormatDetector {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES = 20;

    /** Share of control characters above which bytes are no text. */
    private static final double MANY_CONTROLS = 0.01;

    private FormatDetector() {}

    /**
     * The encoding and the separator.
     *
     * @throws BadInputException when this is known to be something else than a table in text
     */
    static FileFormat detect(byte[] head, ReadOptions options, String file) {
        var encoding = options.encoding()
                .map(charset -> new EncodingDetector.Found(charset, false))
                .orElseGet(() -> EncodingDetector.detect(head));
        return detect(head, encoding, options, file);
    }

    /** The separator, where the encoding is known. */
    static FileFormat detect(byte[] head, EncodingDetector.Found encoding, ReadOptions options, String file) {
        kind(head, file);
        var text = decode(head, encoding.charset());
        long controls = text.chars()
                .filter(c -> c > 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        if (controls > MANY_CONTROLS * text.length()) {
            throw new BadInputException(Message.data("reader.binary", file, 1));
        }
        var separator = options.separator().orElseGet(() -> separator(text));
        var written = new FileFormat.Text(encoding.charset().name(), encoding.guessed(), separator, '"', true);
        return new FileFormat(FileFormat.Kind.SEPARATED, Optional.empty(), Optional.of(written));
    }

    private static void kind(byte[] head, String file) {
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new BadInputException(Message.data("reader.kind.workbook", file));
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw new BadInputException(Message.data("reader.kind.other", file, "PDF"));
        }
        if (startsWith(head, '{') || startsWith(head, '[', '{') || startsWith(head, '[', '\n')) {
            throw new BadInputException(Message.data("reader.kind.other", file, "JSON"));
        }
        if (startsWith(head, '<', '!') || startsWith(head, '<', 'h') || startsWith(head, '<', '?')) {
            throw new BadInputException(Message.data("reader.kind.other", file, "HTML/XML"));
        }
    }

    private static boolean startsWith(byte[] head, int... first) {
        if (head.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if (head[i] != (byte) first[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] head, Charset charset) {
        var characters = CharBuffer.allocate(head.length + 1);
        charset.newDecoder().decode(ByteBuffer.wrap(head), characters, false);
        var text = characters.flip().toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The separator that the header has most of, if most of the next lines have as many. */
    private static char separator(String head) {
        var lines = head.lines().limit(LINES).toList();
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            long first = lines.isEmpty() ? 0 : count(lines.get(0), separator);
            long alike = lines.stream()
                    .filter(line -> count(line, separator) == first)
                    .count();
            long score = alike * 2 > lines.size() ? first * LINES : first;
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == separator) {
                count++;
            }
        }
        return count;
    }
}
