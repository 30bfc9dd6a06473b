package promocast.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a finite number that is not negative. */
final class Amount implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
        try {
            double amount = Double.parseDouble(value);
            if (Double.isFinite(amount) && amount >= 0) {
                return amount;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the one complaint about both.
        }
        throw new TypeConversionException(value);
    }
}
