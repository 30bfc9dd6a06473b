package promocast.ui.model;

import java.util.List;

/**
 * A part of the model card.
 *
 * @param title what its numbers are
 * @param rows the numbers
 */
record CardSection(String title, List<Row> rows) {
    CardSection {
        rows = List.copyOf(rows);
    }

    /** One number with its range. */
    record Row(String label, String value, String range) {}
}
