package promocast.ui.data;

import java.util.Optional;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.table.RowView;
import promocast.engine.plan.Segment;
import promocast.ui.control.CellText;
import promocast.ui.session.Prepared;

/**
 * The rows on the screen.
 *
 * @param prepared where they come from
 * @param query what was asked
 * @param view the rows of the table with the fixes that are on, in the order in which they are shown
 * @param origin where each of that table's rows was in the table as read
 */
record ShownRows(Prepared prepared, RowQuery query, RowView view, RowOrigin origin) {
    /**
     * Answers a query.
     *
     * @throws promocast.data.BadInputException when the filter cannot be understood
     */
    static ShownRows of(Prepared prepared, RowQuery query, Progress progress) {
        var table = prepared.table();
        var origin = RowOrigin.of(prepared.source().table(), table);
        var view = RowView.of(table);
        if (!query.filter().isBlank()) {
            var kept = Segment.parse(query.filter()).select(table);
            view = view.filtered(row -> kept[row], progress);
        }
        if (query.focus().isPresent()) {
            var rows = query.focus().get().rows();
            view = view.filtered(row -> rows.contains(origin.of(row)), progress);
        }
        view = view.searched(query.search(), progress);
        var order = query.order().filter(one -> table.find(one.column()).isPresent());
        if (order.isPresent()) {
            view = view.sorted(order.get().column(), order.get().ascending(), progress);
        }
        return new ShownRows(prepared, query, view, origin);
    }

    /** The table with the fixes that are on. */
    Dataset table() {
        return view.data();
    }

    /** The value at a position of the screen; empty where a fix has taken the column out. */
    String text(String column, int position) {
        var row = view.row(position);
        return table().find(column)
                .map(found -> CellText.of(found, row))
                .or(() -> asRead(column).map(found -> CellText.of(found, origin.of(row))))
                .orElse("");
    }

    /** What stood there before the fixes, if that was something else. */
    Optional<String> before(String column, int position) {
        var row = view.row(position);
        var now = table().find(column);
        var was = asRead(column);
        if (now.isEmpty() || was.isEmpty() || now.get() == was.get()) {
            return Optional.empty();
        }
        var text = was.get().text(origin.of(row));
        return text.equals(now.get().text(row)) ? Optional.empty() : Optional.of(text);
    }

    private Optional<Column> asRead(String column) {
        return prepared.source().table().find(column);
    }
}
