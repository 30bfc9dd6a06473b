package promocast.data.read;

import java.util.Optional;

/** The unit of a column of amounts: one currency, or percent in all rows; amounts without a sign go with a currency. */
final class AmountUnits {
    private static final int UNKNOWN = -2;

    private int unit = UNKNOWN;
    private boolean plain;
    private boolean mixed;
    private String example = "";

    /** Whether amounts of several units were met. */
    boolean mixed() {
        return mixed;
    }

    /** The first field that is no plain number. */
    Optional<String> example() {
        return example.isEmpty() ? Optional.empty() : Optional.of(example);
    }

    /**
     * Whether an amount goes with those before.
     *
     * @param filled whether there were plain numbers before
     */
    boolean accept(char[] buffer, int start, int length, char point, boolean filled) {
        plain |= filled && unit == UNKNOWN;
        int found = Amounts.unit(buffer, start, length, point);
        if (found == Amounts.PLAIN) {
            plain = true;
            mixed |= unit == '%';
        } else {
            mixed |= unit != UNKNOWN && unit != found || found == '%' && plain;
            unit = found;
        }
        if (example.isEmpty() && !promocast.data.Numbers.isDecimal(buffer, start, length, point)) {
            keepExample(buffer, start, length);
        }
        return !mixed;
    }

    /** Whether a decimal point and a decimal comma give different numbers. */
    boolean isDisputed(char[] buffer, int start, int length) {
        boolean differs = Amounts.value(buffer, start, length, '.') != Amounts.value(buffer, start, length, ',');
        if (differs && example.isEmpty()) {
            keepExample(buffer, start, length);
        }
        return differs;
    }

    private void keepExample(char[] buffer, int start, int length) {
        example = new String(buffer, start, length);
    }
}
