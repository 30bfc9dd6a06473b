package promocast.ui.session;

/**
 * One of several plans for the same customers, under the letter by which comparisons call it.
 *
 * @param id from 0; its letter
 * @param name the planner's name of it; empty while it is called as its plan
 * @param notes the planner's notes
 */
public record Scenario(int id, String name, String notes) {
    /** Most scenarios side by side: one a letter. */
    public static final int MOST = 26;

    public Scenario {
        if (id < 0 || id >= MOST) {
            throw new IllegalArgumentException("id: " + id + " is not from 0 to " + (MOST - 1));
        }
    }

    /** Its letter, A for the first one. */
    public String letter() {
        return String.valueOf((char) ('A' + id));
    }

    Scenario withId(int changed) {
        return new Scenario(changed, name, notes);
    }

    Scenario withName(String changed) {
        return new Scenario(id, changed, notes);
    }

    Scenario withNotes(String changed) {
        return new Scenario(id, name, changed);
    }
}
