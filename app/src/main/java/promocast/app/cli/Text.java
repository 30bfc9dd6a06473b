package promocast.app.cli;

import picocli.CommandLine.ITypeConverter;

/** Takes a text as it is. */
final class Text implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        return value;
    }
}
