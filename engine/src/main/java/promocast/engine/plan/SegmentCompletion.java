package promocast.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.TextColumn;

/**
 * What can stand at a place of a segment expression.
 *
 * @param text what to write there, quotes included
 * @param from first character that it takes the place of, from 0
 * @param to the character behind the last
 */
public record SegmentCompletion(String text, int from, int to) {
    private static final int MOST = 12;
    private static final int ROWS = 2000;
    private static final Pattern COMPARED = Pattern.compile(
            "(?:`([^`]+)`|([\\p{L}\\p{N}_.]+))\\s*(?:[=＝≠]|==|!=|<>|(?:not\\s+)?in\\s*[(（][^)）]*)\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

    /** The expression with this written into it. */
    public String in(String expression) {
        return expression.substring(0, from) + text + expression.substring(to);
    }

    /** Where the caret stands afterwards. */
    public int caret() {
        return from + text.length();
    }

    /**
     * What can stand where the caret is: values of a column behind a comparison with it, else columns; those that begin
     * with what is written first, then those that contain it. At most twelve.
     *
     * @param caret characters before the caret
     */
    public static List<SegmentCompletion> at(String expression, int caret, Dataset data) {
        var head = expression.substring(0, caret);
        int quote = openQuote(head);
        int start = quote >= 0 ? quote : wordStart(head);
        var written = head.substring(quote >= 0 ? quote + 1 : start);
        var compared = COMPARED.matcher(head.substring(0, start));
        var column = compared.find()
                ? data.find(compared.group(1) == null ? compared.group(2) : compared.group(1))
                : java.util.Optional.<Column>empty();
        if (column.filter(found -> found.type() == ColumnType.TEXT).isPresent()) {
            var values = fitting(words(column.get()), written).stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .toList();
            return completions(values, start, caret, closing(expression, caret, quote));
        }
        if (quote >= 0 && head.charAt(quote) != '`' || column.isPresent() || quote < 0 && written.isEmpty()) {
            return List.of();
        }
        var names = fitting(data.columns().stream().map(Column::name).toList(), written).stream()
                .map(SegmentCompletion::quoted)
                .toList();
        return completions(names, start, caret, closing(expression, caret, quote));
    }

    /** A name as it stands in an expression. */
    public static String quoted(String column) {
        var word = new SegmentToken(SegmentToken.Kind.WORD, column, 1);
        return PLAIN.matcher(column).matches() && !word.isReserved() ? column : "`" + column + "`";
    }

    private static List<SegmentCompletion> completions(List<String> texts, int from, int caret, int closing) {
        return texts.stream()
                .map(text -> new SegmentCompletion(text, from, caret + closing))
                .toList();
    }

    /** A closing quote right behind the caret is written over. */
    private static int closing(String expression, int caret, int quote) {
        boolean closed =
                quote >= 0 && caret < expression.length() && expression.charAt(caret) == expression.charAt(quote);
        return closed ? 1 : 0;
    }

    private static int openQuote(String head) {
        int open = -1;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (open < 0 && (c == '\'' || c == '"' || c == '`')) {
                open = i;
            } else if (open >= 0 && c == head.charAt(open)) {
                open = -1;
            }
        }
        return open;
    }

    private static int wordStart(String head) {
        int start = head.length();
        while (start > 0
                && (Character.isLetterOrDigit(head.charAt(start - 1)) || "_.".indexOf(head.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private static List<String> fitting(List<String> all, String written) {
        var wanted = written.toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        for (var text : all) {
            if (text.toLowerCase(Locale.ROOT).startsWith(wanted) && found.size() < MOST) {
                found.add(text);
            }
        }
        for (var text : all) {
            if (text.toLowerCase(Locale.ROOT).indexOf(wanted) > 0 && found.size() < MOST) {
                found.add(text);
            }
        }
        return found;
    }

    private static List<String> words(Column column) {
        if (column instanceof TextColumn dictionary) {
            return dictionary.words();
        }
        return java.util.stream.IntStream.range(0, Math.min(ROWS, column.size()))
                .filter(row -> !column.isMissing(row))
                .mapToObj(column::text)
                .distinct()
                .toList();
    }
}
