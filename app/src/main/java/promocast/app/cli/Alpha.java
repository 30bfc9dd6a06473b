package promocast.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the chance of a false alarm: above 0, below 0.5. */
final class Alpha implements ITypeConverter<Double> {
    private final Share share = new Share();

    @Override
    public Double convert(String value) {
        double number = share.convert(value);
        if (number == 0 || number >= 0.5) {
            throw new TypeConversionException(value);
        }
        return number;
    }
}
