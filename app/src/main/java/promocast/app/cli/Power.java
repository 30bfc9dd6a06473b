package promocast.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the chance to find what is there: at least 0.5, below 1. */
final class Power implements ITypeConverter<Double> {
    private final Share share = new Share();

    @Override
    public Double convert(String value) {
        double number = share.convert(value);
        if (number < 0.5 || number == 1) {
            throw new TypeConversionException(value);
        }
        return number;
    }
}
