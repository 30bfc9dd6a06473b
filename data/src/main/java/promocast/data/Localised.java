package promocast.data;

import java.util.Locale;

/** Something that each language of the studio says in its own words or digits. */
public interface Localised {
    /** How it reads in the given language. */
    String in(Locale locale);
}
