package promocast.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes to characters, strictly: bytes that are no characters of the encoding end in an error that names the row. */
final class DecodingReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int BYTE_BITS = 0xff;

    private final InputStream bytes;
    private final String file;
    private final CharsetDecoder decoder;
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER).limit(0);
    private long line = 1;
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

    private BadInputException malformed(CoderResult result) {
        var found = new StringBuilder();
        for (int i = 0; i < Math.min(result.length(), waiting.remaining()); i++) {
            found.append(String.format("%02X ", waiting.get(waiting.position() + i) & BYTE_BITS));
        }
        return new BadInputException(Message.data(
                "reader.encoding.malformed",
                file,
                line,
                found.toString().trim(),
                decoder.charset().name()));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
