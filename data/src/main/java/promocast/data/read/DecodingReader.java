package promocast.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import promocast.data.BadInputException;
import promocast.data.Message;

/**
 * Bytes to characters, strictly: bytes that are no characters of the encoding end in an error that names the row. A byte
 * order mark is left out.
 */
final class DecodingReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int BYTE_BITS = 0xff;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InputStream bytes;
    private final String file;
    private final CharsetDecoder decoder;
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER).limit(0);
    private long line = 1;
    private boolean started;
    private boolean ended;
    private boolean flushed;

    DecodingReader(InputStream bytes, Charset charset, String file) {
        this.bytes = bytes;
        this.file = file;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = decode(target, offset, length);
        if (!started && count > 0) {
            started = true;
            if (target[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(target, offset + 1, target, offset, count - 1);
                return count > 1 ? count - 1 : read(target, offset, length);
            }
        }
        return count;
    }

    private int decode(char[] target, int offset, int length) throws IOException {
        var characters = CharBuffer.wrap(target, offset, length).slice();
        while (characters.position() == 0 && !flushed) {
            var result = decoder.decode(waiting, characters, ended);
            countLines(target, offset, characters.position());
            if (result.isError()) {
                throw malformed(result);
            }
            if (result.isUnderflow()) {
                if (ended) {
                    decoder.flush(characters);
                    flushed = true;
                } else {
                    fill();
                }
            }
        }
        return characters.position() == 0 ? -1 : characters.position();
    }

    private void fill() throws IOException {
        waiting.compact();
        int count = bytes.read(waiting.array(), waiting.position(), waiting.remaining());
        if (count < 0) {
            ended = true;
        } else {
            waiting.position(waiting.position() + count);
        }
        waiting.flip();
    }

    private void countLines(char[] target, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = target[i];
            if (c == '\n') {
                line++;
            } else if (c == '\0') {
                throw new BadInputException(Message.data("reader.binary", file, line));
            }
        }
    }

    private MalformedTextException malformed(CoderResult result) {
        var following = new byte[waiting.remaining()];
        waiting.duplicate().get(following);
        var found = new StringBuilder();
        for (int i = 0; i < Math.min(result.length(), following.length); i++) {
            found.append(String.format("%02X ", following[i] & BYTE_BITS));
        }
        var encoding = decoder.charset().name();
        return new MalformedTextException(
                following,
                Message.data(
                        "reader.encoding.malformed",
                        file,
                        line,
                        found.toString().trim(),
                        encoding));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
