package promocast.data;

import java.util.Optional;

/**
 * How a table was written, as found out by {@link promocast.data.read.DatasetReader}.
 *
 * @param kind what it was read from
 * @param part the sheet, the file in an archive or the table that was read, where there was a choice
 * @param text how its text was written, for separated values and JSON lines
 */
public record FileFormat(Kind kind, Optional<String> part, Optional<Text> text) {
    /** What a table is read from. */
    public enum Kind {
        /** Values separated by a character. */
        SEPARATED,
        /** One JSON object a row. */
        JSON,
        /** A sheet of an Excel workbook. */
        WORKBOOK,
        /** A Parquet file. */
        PARQUET,
        /** A table of a database. */
        DATABASE
    }

    /**
     * How text was written.
     *
     * @param encoding name of the character encoding, such as {@code UTF-8} or {@code GB18030}
     * @param guessed whether the encoding is only a last resort: every file can be read so, rightly or not
     * @param separator the character between two values; a line break for JSON
     * @param quote the character around values that hold a separator
     * @param header whether the first row holds the column names
     */
    public record Text(String encoding, boolean guessed, char separator, char quote, boolean header) {}

    /** A format without text. */
    public static FileFormat of(Kind kind, Optional<String> part) {
        return new FileFormat(kind, part, Optional.empty());
    }
}
