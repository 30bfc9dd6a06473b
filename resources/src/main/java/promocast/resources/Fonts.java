package promocast.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The font files of the studio and its reports: Latin of Inter with tabular figures, Chinese of Noto Sans SC, under the
 * SIL Open Font License (beside them, {@code OFL.txt}). Each weight is a family of its own; choose by family, never by
 * weight.
 */
public enum Fonts {
    /** For text. */
    REGULAR("Promocast", "Promocast.ttf"),
    /** For buttons and chips. */
    MEDIUM("Promocast Medium", "Promocast-Medium.ttf"),
    /** For titles and key numbers. */
    SEMI_BOLD("Promocast SemiBold", "Promocast-SemiBold.ttf");

    private final String family;
    private final String file;

    Fonts(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /** The family name by which style sheets choose it. */
    public String family() {
        return family;
    }

    /** The TrueType file from its start; the caller closes it. */
    public InputStream open() {
        var found = Fonts.class.getResourceAsStream("fonts/" + file);
        if (found == null) {
            throw new IllegalStateException("fonts/" + file + " is missing beside " + Fonts.class.getName());
        }
        return found;
    }

    /** The TrueType file. */
    public byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
