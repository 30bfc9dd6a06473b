package promocast.data;

import java.util.List;

/** A column of TEXT with its dictionary, so that long work compares numbers instead of texts. */
public interface TextColumn extends Column {
    /** The code of a missing value. */
    int MISSING = -1;

    /** The index into {@link #words()} of a row, or {@link #MISSING}. */
    int code(int row);

    /** The distinct texts in the order of their first row. */
    List<String> words();
}
