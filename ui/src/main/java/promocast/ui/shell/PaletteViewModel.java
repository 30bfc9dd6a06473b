package promocast.ui.shell;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import promocast.ui.room.Action;
import promocast.ui.text.Texts;

/** The command palette: what was typed, what fits, which one is picked. */
final class PaletteViewModel {
    private final Actions actions;
    private final Texts texts;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Action> found = FXCollections.observableArrayList();
    private final IntegerProperty picked = new SimpleIntegerProperty();

    PaletteViewModel(Actions actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
        query.addListener((property, was, now) -> search());
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Action> found() {
        return found;
    }

    IntegerProperty pickedProperty() {
        return picked;
    }

    /** Starts with everything that can be done now. */
    void reset() {
        query.set("");
        search();
    }

    /** Moves the pick down (or up, when negative), around the ends. */
    void move(int steps) {
        if (!found.isEmpty()) {
            picked.set(Math.floorMod(picked.get() + steps, found.size()));
        }
    }

    /** Does what is picked, if anything fits. */
    void run() {
        if (picked.get() < found.size()) {
            found.get(picked.get()).run().run();
        }
    }

    private void search() {
        found.setAll(actions.matching(query.get(), texts));
        picked.set(0);
    }
}
