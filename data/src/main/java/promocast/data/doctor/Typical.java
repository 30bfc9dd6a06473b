package promocast.data.doctor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
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
        var values = Arrays.stream(column.numbers())
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return Optional.of(PlainNumber.of(OrderStatistic.of(values, (values.length - 1) / 2)));
    }

    /** Of equally frequent ones the first in the order of letters. */
    private static String mostFrequent(Column column) {
        var groups = GroupCodes.of(column);
        var counts = groups.counts();
        return IntStream.range(0, counts.length)
                .boxed()
                .max(Comparator.<Integer>comparingInt(group -> counts[group])
                        .thenComparing(group -> groups.names().get(group), Comparator.reverseOrder()))
                .map(group -> groups.names().get(group))
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
