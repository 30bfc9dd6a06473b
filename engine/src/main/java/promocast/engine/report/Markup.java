package promocast.engine.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes well-formed XHTML and SVG: every text and attribute is escaped, every tag is closed. Names of customers' data
 * can hold anything; nothing of them ever becomes a tag.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens a tag; attributes are names and values in turn. */
    Markup open(String tag, Object... attributes) {
        tag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the tag that was opened last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with a text. */
    Markup element(String tag, String text, Object... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element without content. */
    Markup empty(String tag, Object... attributes) {
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    /** A text, escaped. */
    Markup text(String text) {
        escape(text);
        return this;
    }

    /** A new line, so that people can read the source. */
    Markup line() {
        out.append('\n');
        return this;
    }

    /** Text that is markup or a style sheet of the program itself, never of data. */
    Markup trusted(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }

    private void tag(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1] instanceof Double number ? coordinate(number) : String.valueOf(attributes[i + 1]));
            out.append('"');
        }
    }

    /** A coordinate with at most one digit behind the point. */
    static String coordinate(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        var trimmed = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return trimmed.equals("-0") ? "0" : trimmed;
    }

    private void escape(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(character) ? character : 0xFFFD);
            }
        });
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
