package promocast.app.cli;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import promocast.data.Outcome;

/** Reads the key of an outcome, such as {@code purchase}. */
final class OutcomeKey implements ITypeConverter<Outcome> {
    @Override
    public Outcome convert(String value) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.key().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(value));
    }
}
