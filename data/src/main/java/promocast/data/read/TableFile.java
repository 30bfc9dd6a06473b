package promocast.data.read;

import java.io.IOException;
import promocast.data.BadInputException;
import promocast.data.Message;

/** Opens what holds a table by what it is, whatever its name. */
final class TableFile {
    private static final int HEAD = 1 << 18;

    private TableFile() {}

    /**
     * The rows of a file.
     *
     * @param options what is known about how it was written
     * @throws BadInputException when it holds no table
     */
    static RowSource open(Source source, ReadOptions options) throws IOException {
        var head = source.head(HEAD);
        if (isBlank(head)) {
            throw new BadInputException(Message.data("reader.empty", source.name()));
        }
        return switch (FileKind.of(head, source.name())) {
            case SEPARATED -> new DelimitedText(source, head, options);
            case JSON -> new JsonLines(source, head, options);
            default -> throw new BadInputException(Message.data("reader.kind.other", source.name(), "?"));
        };
    }

    private static boolean isBlank(byte[] head) {
        for (byte value : head) {
            if (!Character.isWhitespace(value)) {
                return false;
            }
        }
        return head.length < HEAD;
    }
}
