package promocast.ui.room;

/** The rooms of the studio in the order of the rail. */
public enum RoomId {
    /** Open something. */
    WELCOME("fth-home"),
    /** What is in the data. */
    DATA("fth-database"),
    /** Train and judge a model. */
    MODEL("fth-cpu"),
    /** Lines, levers and their forecast. */
    PLAN("fth-sliders"),
    /** Suggestions, step by step. */
    ADVISOR("fth-compass"),
    /** What comes of it. */
    MONITOR("fth-activity"),
    /** Hand it over. */
    REPORT("fth-file-text");

    private final String icon;

    RoomId(String icon) {
        this.icon = icon;
    }

    /** Code of its icon in the feather pack. */
    public String icon() {
        return icon;
    }

    /** Key of its name. */
    public String nameKey() {
        return "room." + key() + ".name";
    }

    /** The first part of the keys of its texts: {@code welcome}, {@code data}, ... */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
