package promocast.data.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the first row holds names. It does not where it holds a number or a date above numbers or dates, and no word
 * above numbers or dates speaks for names. A year may be a name.
 */
final class HeaderDetector {
    private static final int ROWS = 50;
    private static final int VALUES = Reading.ALL & ~Reading.TEXT.bit() & ~Reading.BOOLEAN.bit();

    private HeaderDetector() {}

    /** Whether the first row of a text, which may be cut off at its end, holds names. */
    static boolean hasHeader(String text, char separator, char quote) {
        var rows = rows(text, separator, quote);
        return rows.isEmpty() || hasHeader(rows);
    }

    /** Whether the first of some rows holds names. */
    static boolean hasHeader(List<? extends List<String>> rows) {
        var first = rows.get(0);
        int names = 0;
        int values = 0;
        int numbers = 0;
        for (int i = 0; i < first.size(); i++) {
            boolean value = isValue(first.get(i));
            numbers += value ? 1 : 0;
            if (valuesBelow(rows, i)) {
                names += value || first.get(i).isBlank() ? 0 : 1;
                values += value && !isYear(first.get(i)) ? 1 : 0;
            }
        }
        return numbers < first.size() && (values == 0 || names > 0);
    }

    private static boolean valuesBelow(List<? extends List<String>> rows, int column) {
        int values = 0;
        for (var row : rows.subList(1, rows.size())) {
            var text = column < row.size() ? row.get(column).trim() : "";
            if (!text.isEmpty() && !isMissing(text)) {
                if (!isValue(text)) {
                    return false;
                }
                values++;
            }
        }
        return values > 0;
    }

    private static boolean isMissing(String text) {
        return MissingWords.matches(text.toCharArray(), 0, text.length());
    }

    private static boolean isValue(String field) {
        var text = field.trim();
        return !text.isEmpty() && Reading.fitting(text.toCharArray(), 0, text.length(), VALUES) != 0;
    }

    private static boolean isYear(String field) {
        return field.trim().matches("(19|20)\\d\\d");
    }

    private static List<List<String>> rows(String text, char separator, char quote) {
        var rows = new ArrayList<List<String>>();
        var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var records = reader.ofCsvRecord(text)) {
            for (CsvRecord each : records) {
                if (rows.size() == ROWS) {
                    break;
                }
                rows.add(each.getFields());
            }
        } catch (CsvParseException | UncheckedIOException | java.io.IOException e) {
            return rows;
        }
        return rows;
    }
}
