package promocast.data.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.ReadingNote;
import promocast.data.cache.CacheLayout.ColumnSection;
import promocast.data.cache.CacheLayout.Kind;
import promocast.data.cache.CacheLayout.Section;

/** Bytes as a layout; whatever does not fit ends in an {@link UnkeptException}. */
final class LayoutReader {
    private static final int DEEPEST = 8;

    private final ByteBuffer bytes;

    private LayoutReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static CacheLayout read(byte[] bytes) throws UnkeptException {
        var reader = new LayoutReader(bytes);
        var layout = new CacheLayout(
                reader.text(),
                reader.text(),
                reader.count(Integer.MAX_VALUE),
                reader.format(),
                reader.notes(),
                reader.whole(),
                reader.section(),
                reader.columns());
        if (reader.bytes.hasRemaining()) {
            throw new UnkeptException("something follows the layout");
        }
        return layout;
    }

    private List<ColumnSection> columns() throws UnkeptException {
        int count = count(bytes.remaining());
        var columns = new ArrayList<ColumnSection>();
        for (int i = 0; i < count; i++) {
            columns.add(new ColumnSection(
                    text(), one(Kind.values()), count(Integer.MAX_VALUE), section(), section(), section()));
        }
        return columns;
    }

    private Section section() throws UnkeptException {
        return new Section(large(), large(), whole(), whole());
    }

    private Optional<FileFormat> format() throws UnkeptException {
        if (!flag()) {
            return Optional.empty();
        }
        var kind = one(FileFormat.Kind.values());
        var part = optional();
        return Optional.of(new FileFormat(
                kind,
                part,
                flag()
                        ? Optional.of(new FileFormat.Text(text(), flag(), (char) whole(), (char) whole(), flag()))
                        : Optional.empty()));
    }

    private List<ReadingNote> notes() throws UnkeptException {
        int count = count(bytes.remaining());
        var notes = new ArrayList<ReadingNote>();
        for (int i = 0; i < count; i++) {
            notes.add(new ReadingNote(text(), optional(), large(), flag(), message(0), message(0)));
        }
        return notes;
    }

    private Message message(int depth) throws UnkeptException {
        if (depth > DEEPEST) {
            throw new UnkeptException("messages in messages");
        }
        var bundle = text();
        var key = text();
        int count = count(bytes.remaining());
        var values = new ArrayList<Object>();
        for (int i = 0; i < count; i++) {
            values.add(argument(depth));
        }
        return new Message(bundle, key, values);
    }

    private Object argument(int depth) throws UnkeptException {
        int kind = whole();
        return switch (kind) {
            case 's' -> text();
            case 'i' -> (int) large();
            case 'l' -> large();
            case 'c' -> (char) large();
            case 'd' -> Double.longBitsToDouble(large());
            case 'm' -> message(depth + 1);
            default -> throw new UnkeptException("value of kind " + kind);
        };
    }

    private Optional<String> optional() throws UnkeptException {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    private String text() throws UnkeptException {
        var encoded = new byte[count(bytes.remaining())];
        require(encoded.length);
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }

    private <T> T one(T[] values) throws UnkeptException {
        return values[count(values.length - 1)];
    }

    private boolean flag() throws UnkeptException {
        return count(1) == 1;
    }

    private int count(int most) throws UnkeptException {
        int value = whole();
        if (value < 0 || value > most) {
            throw new UnkeptException("count " + value);
        }
        return value;
    }

    private int whole() throws UnkeptException {
        require(Integer.BYTES);
        return bytes.getInt();
    }

    private long large() throws UnkeptException {
        require(Long.BYTES);
        return bytes.getLong();
    }

    private void require(int length) throws UnkeptException {
        if (bytes.remaining() < length) {
            throw new UnkeptException("the layout is cut off");
        }
    }
}
