package promocast.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A column of rows, one a value of a changing list. A row node is kept for its place and shows whatever value stands
 * there, so that a list which changes with every frame moves no node.
 *
 * @param <T> the values
 */
public final class Rows<T> extends VBox {
    private final List<ObjectProperty<T>> places = new ArrayList<>();
    private final Function<ObservableValue<T>, Node> row;
    private final ObservableValue<List<T>> values;

    /**
     * Rows for a list.
     *
     * @param row makes the node of a place from the value that stands there
     */
    public Rows(ObservableValue<List<T>> values, Function<ObservableValue<T>, Node> row) {
        this.row = row;
        // a binding is held by its listeners only: without this field it would be collected and the rows stand still
        this.values = values;
        this.values.subscribe(this::show);
    }

    /** The same rows with a gap between them. */
    public Rows<T> spaced(double gap) {
        setSpacing(gap);
        return this;
    }

    private void show(List<T> values) {
        while (places.size() > values.size()) {
            places.remove(places.size() - 1);
            getChildren().remove(places.size());
        }
        for (int i = 0; i < values.size(); i++) {
            if (i < places.size()) {
                places.get(i).set(values.get(i));
            } else {
                var place = new SimpleObjectProperty<>(values.get(i));
                places.add(place);
                getChildren().add(row.apply(place));
            }
        }
    }
}
