package promocast.data.doctor;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Letters that were written in one encoding and read in another. The bytes are still there: written back in the wrong
 * encoding and read in the right one, the text is whole again.
 *
 * @param wrong the encoding in which the text was read
 * @param right the encoding in which it was written
 */
record Mojibake(Charset wrong, Charset right) {
    /** The pair of two names of encodings; empty where this Java does not know one of them. */
    static Optional<Mojibake> between(String wrong, String right) {
        try {
            return Optional.of(new Mojibake(Charset.forName(wrong), Charset.forName(right)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The text as it was written; itself where it is plain ASCII or its bytes are no text in the right encoding. */
    String mended(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return text;
        }
        try {
            var bytes = wrong.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return right.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.array(), 0, bytes.limit()))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
