package promocast.data;

import java.util.List;
import java.util.function.Predicate;

/** Puts the rows of several columns below each other. */
final class ColumnJoin {
    private ColumnJoin() {}

    static StoredColumn of(String name, List<StoredColumn> parts) {
        var filled = parts.stream().filter(part -> part.missing() < part.size()).toList();
        if (all(filled, part -> part instanceof TextValues)) {
            return texts(name, parts);
        }
        if (all(filled, part -> part instanceof IntegerValues)) {
            return filled.stream().allMatch(part -> ((IntegerValues) part).isSmall())
                    ? IntegerValues.of(name, small(parts))
                    : IntegerValues.of(name, longs(parts));
        }
        if (all(filled, part -> part instanceof IntegerValues || part instanceof NumberValues)) {
            return NumberValues.of(name, numbers(parts));
        }
        if (all(filled, part -> part instanceof DateValues)) {
            return DateValues.of(name, longs(parts));
        }
        if (all(filled, part -> part instanceof BooleanValues)) {
            return BooleanValues.of(name, answers(parts));
        }
        throw new IllegalArgumentException(
                name + ": " + filled.stream().map(StoredColumn::type).distinct().toList());
    }

    private static boolean all(List<StoredColumn> parts, Predicate<StoredColumn> fits) {
        return parts.stream().allMatch(fits);
    }

    private static int rows(List<StoredColumn> parts) {
        return Math.toIntExact(parts.stream().mapToLong(Column::size).sum());
    }

    private static StoredColumn texts(String name, List<StoredColumn> parts) {
        var vocabulary = new Vocabulary();
        var codes = new int[rows(parts)];
        int at = 0;
        for (var part : parts) {
            int[] known = part instanceof TextValues texts
                    ? texts.words().stream().mapToInt(vocabulary::code).toArray()
                    : new int[0];
            for (int row = 0; row < part.size(); row++) {
                int code = known.length == 0 ? TextColumn.MISSING : ((TextValues) part).code(row);
                codes[at++] = code == TextColumn.MISSING ? code : known[code];
            }
        }
        return TextValues.of(name, codes, vocabulary.words());
    }

    private static int[] small(List<StoredColumn> parts) {
        var joined = new int[rows(parts)];
        int at = 0;
        for (var part : parts) {
            for (int row = 0; row < part.size(); row++) {
                joined[at++] = part.isMissing(row) ? Integer.MIN_VALUE : (int) part.key(row);
            }
        }
        return joined;
    }

    private static long[] longs(List<StoredColumn> parts) {
        var joined = new long[rows(parts)];
        int at = 0;
        for (var part : parts) {
            for (int row = 0; row < part.size(); row++) {
                joined[at++] = part.isMissing(row) ? Long.MIN_VALUE : part.key(row);
            }
        }
        return joined;
    }

    private static double[] numbers(List<StoredColumn> parts) {
        var joined = new double[rows(parts)];
        int at = 0;
        for (var part : parts) {
            for (int row = 0; row < part.size(); row++) {
                joined[at++] = part.number(row);
            }
        }
        return joined;
    }

    private static byte[] answers(List<StoredColumn> parts) {
        var joined = new byte[rows(parts)];
        int at = 0;
        for (var part : parts) {
            for (int row = 0; row < part.size(); row++) {
                joined[at++] = part instanceof BooleanValues answers ? answers.answer(row) : -1;
            }
        }
        return joined;
    }
}
