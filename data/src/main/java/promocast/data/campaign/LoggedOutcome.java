package promocast.data.campaign;

import java.util.stream.IntStream;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.ColumnType;
import promocast.data.Dataset;
import promocast.data.Message;
import promocast.data.Numbers;
import promocast.data.Outcome;
import promocast.data.UnanswerableException;

/** Reads the column of an outcome and checks that it can be one. */
final class LoggedOutcome {
    private LoggedOutcome() {}

    /**
     * The values: 0 or 1, or money that is not negative.
     *
     * @throws BadInputException when a value is missing or none of these
     * @throws UnanswerableException when all values are equal
     */
    static double[] read(Dataset data, Outcome outcome, String name) {
        var column = data.column(name);
        if (column.type() == ColumnType.TEXT || column.type() == ColumnType.DATE) {
            var row = firstStrange(column);
            throw new BadInputException(
                    Message.data(key(outcome), data.name(), data.fileRow(row), name, column.text(row), outcome.key()));
        }
        var values = column.numbers();
        boolean varies = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new BadInputException(Message.data("log.outcome.missing", data.name(), data.fileRow(i), name));
            }
            if (!allowed(outcome, values[i])) {
                throw new BadInputException(
                        Message.data(key(outcome), data.name(), data.fileRow(i), name, column.text(i), outcome.key()));
            }
            varies |= values[i] != values[0];
        }
        if (!varies) {
            throw new UnanswerableException(
                    Message.data("log.outcome.constant", data.name(), name, column.text(0), outcome.key()));
        }
        return values;
    }

    private static String key(Outcome outcome) {
        return outcome == Outcome.SPEND ? "log.outcome.money" : "log.outcome.binary";
    }

    private static boolean allowed(Outcome outcome, double value) {
        return outcome == Outcome.SPEND ? value >= 0 && value < Double.POSITIVE_INFINITY : value == 0 || value == 1;
    }

    /** The first row whose text is no number; where all are, such as codes with leading zeros, the first with a value. */
    private static int firstStrange(Column column) {
        return IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row) && !Numbers.isDecimal(column.text(row)))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, column.size())
                        .filter(row -> !column.isMissing(row))
                        .findFirst()
                        .orElse(0));
    }
}
