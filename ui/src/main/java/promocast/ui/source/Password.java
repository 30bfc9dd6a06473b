package promocast.ui.source;

import java.util.Arrays;
import promocast.data.read.PasswordPrompt;

/** A typed password: kept in memory while a sheet is open, then overwritten. It is never part of a file or a log. */
final class Password implements PasswordPrompt {
    private final char[] letters;

    Password(String typed) {
        letters = typed.toCharArray();
    }

    @Override
    public char[] ask() {
        return letters.clone();
    }

    /** Another copy, which is overwritten on its own. */
    Password copy() {
        return new Password(String.valueOf(letters));
    }

    /** Overwrites it. */
    void wipe() {
        Arrays.fill(letters, '\0');
    }

    @Override
    public String toString() {
        return "Password";
    }
}
