package promocast.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.ReadingNote;
import promocast.data.TextValues;

/** Columns that are text only because some of their values are no numbers, or dates written in another form. */
final class TextSuspicion {
    private static final int MOST_WORDS = 20_000;
    private static final int FEWEST_WORDS = 3;

    /** Share of the distinct values from which a column was meant to be numbers. */
    private static final double MOSTLY = 0.8;

    private static final int NUMBERS = Reading.INTEGER.bit() | Reading.POINT | Reading.COMMA;
    private static final int DATES = Reading.YEAR_FIRST.bit() | Reading.MONTH_FIRST.bit() | Reading.DAY_FIRST.bit();

    private TextSuspicion() {}

    /** What is to be said about the text columns of a table. */
    static List<ReadingNote> notes(Dataset data) {
        var notes = new ArrayList<ReadingNote>();
        for (var column : data.stored()) {
            if (column instanceof TextValues texts && texts.words().size() >= FEWEST_WORDS) {
                numbers(data, texts).or(() -> dates(texts)).ifPresent(notes::add);
            }
        }
        return notes;
    }

    private static Optional<ReadingNote> numbers(Dataset data, TextValues column) {
        var words = column.words();
        int looked = Math.min(words.size(), MOST_WORDS);
        var stray = new boolean[words.size()];
        int strays = 0;
        for (int i = 0; i < looked; i++) {
            stray[i] = !fits(words.get(i), NUMBERS);
            strays += stray[i] ? 1 : 0;
        }
        if (strays == 0 || strays > looked * (1 - MOSTLY)) {
            return Optional.empty();
        }
        return Optional.of(strayNote(data, column, stray));
    }

    private static ReadingNote strayNote(Dataset data, TextValues column, boolean[] stray) {
        int first = -1;
        long rows = 0;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row) && stray[column.code(row)]) {
                first = first < 0 ? row : first;
                rows++;
            }
        }
        return ReadingNote.ofColumn(
                "stray-text", column.name(), rows, true, rows, column.text(first), data.fileRow(first));
    }

    private static Optional<ReadingNote> dates(TextValues column) {
        var words = column.words();
        int looked = Math.min(words.size(), MOST_WORDS);
        int all = DATES;
        String first = words.get(0);
        var other = Optional.<String>empty();
        for (int i = 0; i < looked; i++) {
            var word = words.get(i);
            int fitting = fitting(word, DATES);
            if (fitting == 0) {
                return Optional.empty();
            }
            if ((all & fitting) == 0 && other.isEmpty()) {
                other = Optional.of(word);
            }
            all &= fitting;
        }
        return other.map(word -> ReadingNote.ofColumn("mixed-dates", column.name(), column.size(), true, first, word));
    }

    private static boolean fits(String word, int readings) {
        return fitting(word, readings) != 0;
    }

    private static int fitting(String word, int readings) {
        return Reading.fitting(word.toCharArray(), 0, word.length(), readings);
    }
}
