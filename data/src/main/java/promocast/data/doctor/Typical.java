package promocast.data.doctor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.PlainNumber;

/** What a column usually holds. */
final class Typical {
    private Typical() {}

    /** The median of numbers, the most frequent of names and answers; empty for dates and for columns without a value. */
    static Optional<String> value(Column column) {
        if (column.type() == ColumnType.DATE || column.distinct() == 0) {
            return Optional.empty();
        }
        return CellFixing.isNumber(column) ? median(column) : Optional.of(mostFrequent(column));
    }

    private static Optional<String> median(Column column) {
        var sorted = Arrays.stream(column.numbers())
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Optional.of(PlainNumber.of(sorted[(sorted.length - 1) / 2]));
    }

    /** Of equally frequent ones the first in the order of letters. */
    private static String mostFrequent(Column column) {
        var counts = new HashMap<String, Integer>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                counts.merge(column.text(row), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The name, with a number behind it where the table has such a column already. */
    static String freeName(Dataset data, String name) {
        var free = name;
        for (int number = 2; data.find(free).isPresent(); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
