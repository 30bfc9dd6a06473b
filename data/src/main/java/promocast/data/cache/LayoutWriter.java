package promocast.data.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import promocast.data.FileFormat;
import promocast.data.Message;
import promocast.data.ReadingNote;
import promocast.data.cache.CacheLayout.ColumnSection;
import promocast.data.cache.CacheLayout.Section;

/** A layout as bytes. */
final class LayoutWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private LayoutWriter() {}

    /** @throws UnkeptException when a note holds something that cannot be written */
    static byte[] write(CacheLayout layout) throws UnkeptException {
        var writer = new LayoutWriter();
        writer.text(layout.stamp());
        writer.text(layout.name());
        writer.whole(layout.rows());
        writer.format(layout.format());
        writer.whole(layout.notes().size());
        for (var note : layout.notes()) {
            writer.note(note);
        }
        writer.whole(layout.firstLine());
        writer.section(layout.lines());
        writer.whole(layout.columns().size());
        layout.columns().forEach(writer::column);
        return writer.bytes.toByteArray();
    }

    private void column(ColumnSection column) {
        text(column.name());
        whole(column.kind().ordinal());
        whole(column.distinct());
        section(column.values());
        section(column.ends());
        section(column.words());
    }

    private void section(Section section) {
        large(section.offset());
        large(section.length());
        whole(section.width());
        whole(section.sum());
    }

    private void format(Optional<FileFormat> known) {
        whole(known.isPresent() ? 1 : 0);
        known.ifPresent(format -> {
            whole(format.kind().ordinal());
            optional(format.part());
            whole(format.text().isPresent() ? 1 : 0);
            format.text().ifPresent(written -> {
                text(written.encoding());
                whole(written.guessed() ? 1 : 0);
                whole(written.separator());
                whole(written.quote());
                whole(written.header() ? 1 : 0);
            });
        });
    }

    private void note(ReadingNote note) throws UnkeptException {
        text(note.code());
        optional(note.column());
        large(note.rows());
        whole(note.doubtful() ? 1 : 0);
        message(note.message());
        message(note.advice());
    }

    private void message(Message message) throws UnkeptException {
        text(message.bundle());
        text(message.key());
        whole(message.args().size());
        for (var value : message.args()) {
            argument(value);
        }
    }

    private void argument(Object value) throws UnkeptException {
        if (value instanceof String text) {
            whole('s');
            text(text);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Character) {
            whole(value instanceof Integer ? 'i' : value instanceof Long ? 'l' : 'c');
            large(value instanceof Character c ? c : ((Number) value).longValue());
        } else if (value instanceof Double number) {
            whole('d');
            large(Double.doubleToRawLongBits(number));
        } else if (value instanceof Message message) {
            whole('m');
            message(message);
        } else {
            throw new UnkeptException("a note holds a " + value.getClass().getSimpleName());
        }
    }

    private void optional(Optional<String> text) {
        whole(text.isPresent() ? 1 : 0);
        text.ifPresent(this::text);
    }

    private void text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        whole(encoded.length);
        bytes.writeBytes(encoded);
    }

    private void whole(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    private void large(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }
}
