package promocast.ui.data;

import java.util.Locale;

/** What the middle of the data room shows. */
enum DataTab {
    /** The rows, and what each column is for. */
    TABLE,
    /** A row a column: its distribution and what is missing. */
    PROFILE,
    /** How alike the groups are. */
    BALANCE,
    /** What the model makes of the columns. */
    FEATURES;

    /** Key of its name. */
    String nameKey() {
        return "data.tab." + name().toLowerCase(Locale.ROOT);
    }
}
