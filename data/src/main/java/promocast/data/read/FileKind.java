package promocast.data.read;

import promocast.data.BadInputException;
import promocast.data.Message;

/** What a file is, told by its first bytes, whatever its name. */
enum FileKind {
    /** Text with a separator, or anything that is not known to be something else. */
    SEPARATED,
    /** JSON objects. */
    JSON,
    /** A zip: a workbook or an archive. */
    ZIP,
    /** Parquet. */
    PARQUET;

    private static final int TAR_MARK = 257;

    /**
     * The kind of a file.
     *
     * @param head its first bytes, unpacked where they were packed by gzip
     * @throws BadInputException when it is of a known kind that holds no table that can be read
     */
    static FileKind of(byte[] head, String file) {
        if (startsWith(head, 0, "PK\3\4")) {
            return ZIP;
        }
        if (startsWith(head, 0, "PAR1")) {
            return PARQUET;
        }
        if (startsWith(head, 0, "\u00d0\u00cf\u0011\u00e0")) {
            throw new BadInputException(Message.data("reader.kind.oldWorkbook", file));
        }
        refuse(head, file);
        return isJson(head) ? JSON : SEPARATED;
    }

    private static void refuse(byte[] head, String file) {
        String other = null;
        if (startsWith(head, 0, "%PDF")) {
            other = "PDF";
        } else if (startsWith(head, 0, "PK\5\6") || startsWith(head, TAR_MARK, "ustar")) {
            other = "tar/zip";
        } else if (startsWith(head, 0, "7z\u00bc\u00af") || startsWith(head, 0, "Rar!")) {
            other = "7z/rar";
        } else if (startsWith(head, 0, "SQLite format 3")) {
            throw new BadInputException(Message.data("reader.kind.sqlite", file));
        } else if (startsWith(head, 0, "<!") || startsWith(head, 0, "<h") || startsWith(head, 0, "<?")) {
            other = "HTML/XML";
        }
        if (other != null) {
            throw new BadInputException(Message.data("reader.kind.other", file, other));
        }
    }

    /** Whether the first characters open an object or a list of objects. */
    private static boolean isJson(byte[] head) {
        int at = skipBlanks(head, startsWith(head, 0, "\u00ef\u00bb\u00bf") ? 3 : 0);
        if (at < head.length && head[at] == '[') {
            at = skipBlanks(head, at + 1);
        }
        if (at == head.length || head[at] != '{') {
            return false;
        }
        at = skipBlanks(head, at + 1);
        return at == head.length || head[at] == '"' || head[at] == '}';
    }

    private static int skipBlanks(byte[] head, int from) {
        int at = from;
        while (at < head.length && (head[at] == ' ' || head[at] == '\t' || head[at] == '\n' || head[at] == '\r')) {
            at++;
        }
        return at;
    }

    /** Whether the bytes of a text in Latin-1 stand there. */
    private static boolean startsWith(byte[] head, int from, String mark) {
        if (head.length < from + mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (head[from + i] != (byte) mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
