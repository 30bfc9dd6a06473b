package promocast.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out how a file was written from its first bytes. */
final class FormatDetector {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private FormatDetector() {}

    /** The encoding and the separator. */
    static FileFormat detect(byte[] head) {
        var charset = StandardCharsets.UTF_8;
        return new FileFormat(charset.name(), separator(decode(head, charset)), false);
    }

    private static String decode(byte[] head, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var characters = CharBuffer.allocate((int) (head.length * decoder.maxCharsPerByte()) + 1);
        decoder.decode(ByteBuffer.wrap(head), characters, false);
        return characters.flip().toString();
    }

    /** The separator that the header has most of, outside of quotes. */
    private static char separator(String head) {
        var header = head.lines().findFirst().orElse("");
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int count = count(header, separator);
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static int count(String line, char separator) {
        int count = 0;
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
