package promocast.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share from 0 to 1. */
final class Share implements ITypeConverter<Double> {
    private final Amount amount = new Amount();

    @Override
    public Double convert(String value) {
        double share = amount.convert(value);
        if (share > 1) {
            throw new TypeConversionException(value);
        }
        return share;
    }
}
