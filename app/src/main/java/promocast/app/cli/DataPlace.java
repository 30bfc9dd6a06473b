package promocast.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a table is, as an argument names it: a file, a folder or the {@code jdbc:} address of a database.
 *
 * @param text the argument
 */
record DataPlace(String text) {
    /** The file or folder of that name. */
    static DataPlace of(Path place) {
        return new DataPlace(place.toString());
    }

    /** Whether it is the address of a database. */
    boolean isDatabase() {
        return text.toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }

    /** The file or folder; only where it is no address. */
    Path path() {
        return Path.of(text);
    }

    /** Takes an argument as a place. */
    static final class Converter implements ITypeConverter<DataPlace> {
        @Override
        public DataPlace convert(String value) {
            var place = new DataPlace(value);
            try {
                if (!place.isDatabase()) {
                    Path.of(value);
                }
                return place;
            } catch (InvalidPathException e) {
                throw new TypeConversionException(value);
            }
        }
    }
}
