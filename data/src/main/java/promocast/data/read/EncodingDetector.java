package promocast.data.read;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds out the encoding of text: a byte order mark, then UTF-16 by its zero bytes, then UTF-8 by its rules, then
 * GB18030 by its pairs of high bytes, then ICU's statistics of letters.
 */
final class EncodingDetector {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Share of high bytes that stand in pairs of two high bytes, as Chinese characters do. */
    private static final double PAIRED = 0.9;

    /** Share of high bytes in whole UTF-8 characters from which the file is UTF-8 with damage, not something else. */
    private static final double VALID = 0.8;

    /** Share of zeros among every other byte of UTF-16: digits, separators and line ends have one each. */
    private static final double ZEROS = 0.2;

    private static final int ICU_BYTES = 1 << 16;
    private static final int HIGH = 0xA1;

    private EncodingDetector() {}

    /**
     * An encoding.
     *
     * @param guessed whether every file can be read so, rightly or not
     */
    record Found(Charset charset, boolean guessed) {}

    static Found detect(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, false);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, false);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (odd > ZEROS * head.length / 2 && odd > 1 && even < ZEROS * odd) {
            return new Found(StandardCharsets.UTF_16LE, false);
        }
        if (even > ZEROS * head.length / 2 && even > 1 && odd < ZEROS * even) {
            return new Found(StandardCharsets.UTF_16BE, false);
        }
        if (decodes(head, StandardCharsets.UTF_8) || validShare(head) > VALID) {
            return new Found(StandardCharsets.UTF_8, false);
        }
        if (pairedShare(head) > PAIRED && decodes(head, GB18030)) {
            return new Found(GB18030, false);
        }
        return byLetters(head);
    }

    /** Whether all bytes are plain ASCII, so that they tell nothing about the encoding. */
    static boolean isPlain(byte[] head) {
        for (byte b : head) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Found byLetters(byte[] head) {
        var detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(head, Math.min(head.length, ICU_BYTES)));
        for (var match : detector.detectAll()) {
            var name = match.getName();
            if (!name.startsWith("UTF") && !name.startsWith("ISO-2022") && Charset.isSupported(name)) {
                var charset = Charset.forName(name);
                if (decodes(head, charset)) {
                    return new Found(charset, charset.newEncoder().maxBytesPerChar() == 1);
                }
            }
        }
        return new Found(StandardCharsets.ISO_8859_1, true);
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length >= 2 && head[0] == (byte) first && head[1] == (byte) second;
    }

    private static int zeros(byte[] head, int from) {
        int count = 0;
        for (int i = from; i < head.length; i += 2) {
            count += head[i] == 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether the bytes follow the rules of the encoding; a character that is cut off at the end is fine. */
    private static boolean decodes(byte[] head, Charset charset) {
        var result = charset.newDecoder().decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return !result.isError();
    }

    private static double validShare(byte[] head) {
        int high = 0;
        int valid = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] < 0) {
                int length = characterLength(head, i);
                high += length;
                valid += length > 1 ? length : 0;
                i += length - 1;
            }
        }
        return high == 0 ? 0 : (double) valid / high;
    }

    /** Bytes of the UTF-8 character that begins here, 1 if none does. */
    private static int characterLength(byte[] head, int at) {
        int ones = Integer.numberOfLeadingZeros(~(head[at] << 24));
        if (ones < 2 || ones > 4 || at + ones > head.length) {
            return 1;
        }
        for (int i = at + 1; i < at + ones; i++) {
            if ((head[i] & 0xC0) != 0x80) {
                return 1;
            }
        }
        return ones;
    }

    private static double pairedShare(byte[] head) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] < 0) {
                boolean pair = i + 1 < head.length && (head[i] & 0xff) >= HIGH && (head[i + 1] & 0xff) >= HIGH;
                high += pair ? 2 : 1;
                paired += pair ? 2 : 0;
                i += pair ? 1 : 0;
            }
        }
        return high == 0 ? 0 : (double) paired / high;
    }
}
