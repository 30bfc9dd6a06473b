package promocast.data;

import java.util.Arrays;
import java.util.List;

/** Puts the rows of cells below each other. Cells without a single value may be of any kind. */
final class CellsJoin {
    private CellsJoin() {}

    static StoredColumn of(String name, List<Cells> parts) {
        var filled = parts.stream().filter(Cells::isFilled).toList();
        if (all(filled, TextCells.class)) {
            return texts(name, parts);
        }
        if (all(filled, WholeCells.class)) {
            return filled.stream().allMatch(part -> ((WholeCells) part).isSmall())
                    ? IntegerValues.of(name, small(parts))
                    : IntegerValues.of(name, large(parts));
        }
        if (all(filled, MomentCells.class)) {
            return DateValues.of(name, moments(parts));
        }
        if (all(filled, AnswerCells.class)) {
            return BooleanValues.of(name, answers(parts));
        }
        if (filled.stream().allMatch(part -> part instanceof DecimalCells || part instanceof WholeCells)) {
            return NumberValues.of(name, decimals(parts));
        }
        throw new IllegalArgumentException(name + ": cells of several kinds");
    }

    private static boolean all(List<Cells> parts, Class<? extends Cells> kind) {
        return parts.stream().allMatch(kind::isInstance);
    }

    private static int rows(List<Cells> parts) {
        return Math.toIntExact(parts.stream().mapToLong(Cells::size).sum());
    }

    private static StoredColumn texts(String name, List<Cells> parts) {
        var vocabulary = new Vocabulary();
        var codes = new int[rows(parts)];
        int at = 0;
        for (var part : parts) {
            if (part instanceof TextCells texts) {
                texts.copy(vocabulary, codes, at);
            } else {
                Arrays.fill(codes, at, at + part.size(), TextColumn.MISSING);
            }
            at += part.size();
        }
        return TextValues.of(name, codes, vocabulary.words());
    }

    private static int[] small(List<Cells> parts) {
        var joined = new int[rows(parts)];
        int at = 0;
        for (var part : parts) {
            if (part instanceof WholeCells wholes && part.isFilled()) {
                wholes.copy(joined, at);
            } else {
                Arrays.fill(joined, at, at + part.size(), Integer.MIN_VALUE);
            }
            at += part.size();
        }
        return joined;
    }

    private static long[] large(List<Cells> parts) {
        var joined = new long[rows(parts)];
        int at = 0;
        for (var part : parts) {
            if (part instanceof WholeCells wholes && part.isFilled()) {
                wholes.copy(joined, at);
            } else {
                Arrays.fill(joined, at, at + part.size(), Long.MIN_VALUE);
            }
            at += part.size();
        }
        return joined;
    }

    private static long[] moments(List<Cells> parts) {
        var joined = new long[rows(parts)];
        int at = 0;
        for (var part : parts) {
            if (part instanceof MomentCells moments) {
                moments.copy(joined, at);
            } else {
                Arrays.fill(joined, at, at + part.size(), Long.MIN_VALUE);
            }
            at += part.size();
        }
        return joined;
    }

    private static double[] decimals(List<Cells> parts) {
        var joined = new double[rows(parts)];
        int at = 0;
        for (var part : parts) {
            if (part instanceof DecimalCells decimals) {
                decimals.copy(joined, at);
            } else if (part instanceof WholeCells wholes && part.isFilled()) {
                wholes.decimals().copy(joined, at);
            } else {
                Arrays.fill(joined, at, at + part.size(), Double.NaN);
            }
            at += part.size();
        }
        return joined;
    }

    private static byte[] answers(List<Cells> parts) {
        var joined = new byte[rows(parts)];
        int at = 0;
        for (var part : parts) {
            if (part instanceof AnswerCells answers) {
                answers.copy(joined, at);
            } else {
                Arrays.fill(joined, at, at + part.size(), AnswerCells.MISSING);
            }
            at += part.size();
        }
        return joined;
    }
}
