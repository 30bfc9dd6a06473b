package promocast.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the share of customers who get no offer: above 0, at most 0.5. */
final class Holdout implements ITypeConverter<Double> {
    private final Share share = new Share();

    @Override
    public Double convert(String value) {
        double held = share.convert(value);
        if (held == 0 || held > 0.5) {
            throw new TypeConversionException(value);
        }
        return held;
    }
}
