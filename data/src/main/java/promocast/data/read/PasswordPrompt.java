package promocast.data.read;

/** Asks for the password of a database when one is needed. The answer is never stored or logged. */
@FunctionalInterface
public interface PasswordPrompt {
    /** No password. */
    PasswordPrompt NONE = () -> new char[0];

    /** The password, empty for none; the caller fills it with blanks after use. */
    char[] ask();
}
