package promocast.data;

/**
 * How a file of values was written, as found out by {@link promocast.data.read.DatasetReader}.
 *
 * @param encoding name of the character encoding, such as {@code UTF-8} or {@code GB18030}
 * @param separator the character between two values
 * @param guessed whether the encoding is only a last resort: every file can be read so, rightly or not
 */
public record FileFormat(String encoding, char separator, boolean guessed) {}
