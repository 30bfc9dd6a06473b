package promocast.data.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import promocast.data.BadInputException;
import promocast.data.Message;

/** Puts one JSON object into a row of a table: lists as their text, objects in it key by key. */
final class JsonRow {
    private final GrowingTable table;
    private final String file;

    JsonRow(GrowingTable table, String file) {
        this.table = table;
        this.file = file;
    }

    /** Reads an object whose opening bracket was read. */
    void read(JsonParser parser, int line) throws IOException {
        read(parser, line, "");
    }

    private void read(JsonParser parser, int line, String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = prefix + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> read(parser, line, name + ".");
                case START_ARRAY -> set(name, list(parser, line), line);
                case VALUE_NULL -> setMissing(name, line);
                case VALUE_STRING -> set(parser, name, line);
                default -> set(name, parser.getText(), line);
            }
        }
    }

    private void set(JsonParser parser, String name, int line) throws IOException {
        requireShort(parser.getTextLength(), line);
        table.set(free(name, line), parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    private void set(String name, String text, int line) {
        table.set(free(name, line), text);
    }

    private void setMissing(String name, int line) {
        table.set(free(name, line), "");
    }

    /** The column of a key, which may stand once in an object. */
    private int free(String name, int line) {
        requireShort(name.length(), line);
        var column = name.isBlank() ? "column" : name;
        int place = table.column(column);
        if (table.has(place)) {
            throw new BadInputException(Message.data("reader.json.twice", file, line, column));
        }
        return place;
    }

    /** The text of a list whose opening bracket was read. */
    private String list(JsonParser parser, int line) throws IOException {
        var text = new StringBuilder("[");
        int depth = 1;
        while (depth > 0) {
            var token = parser.nextToken();
            boolean closes = token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT;
            char last = text.charAt(text.length() - 1);
            if (!closes && last != '[' && last != '{' && last != ':') {
                text.append(',');
            }
            append(text, parser, token);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            requireShort(text.length(), line);
        }
        return text.toString();
    }

    /** The parser's own limit lets texts pass that fit into a buffer it has used before. */
    private void requireShort(int length, int line) {
        if (length > GrowingTable.LONGEST_FIELD) {
            throw new BadInputException(Message.data("reader.json.excess", file, line));
        }
    }

    private static void append(StringBuilder text, JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case FIELD_NAME -> text.append(quoted(parser.getText())).append(':');
            case VALUE_STRING -> text.append(quoted(parser.getText()));
            default -> text.append(parser.getText());
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
