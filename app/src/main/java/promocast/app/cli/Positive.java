package promocast.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number of at least 1. */
final class Positive implements ITypeConverter<Integer> {
    private final Count count = new Count();

    @Override
    public Integer convert(String value) {
        int number = count.convert(value);
        if (number == 0) {
            throw new TypeConversionException(value);
        }
        return number;
    }
}
