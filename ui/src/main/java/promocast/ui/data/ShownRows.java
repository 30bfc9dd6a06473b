package promocast.ui.data;

import java.util.Optional;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.table.RowView;
import promocast.engine.plan.Segment;
import promocast.ui.session.Prepared;
import promocast.ui.session.Source;

/**
 * The rows on the screen.
 *
 * @param source the table as read
 * @param prepared the table with fixes and roles, once they were worked out
 * @param query what was asked
 * @param view the rows of the table with the fixes that are on, in the order in which they are shown
 * @param origin where each of that table's rows was in the table as read
 */
record ShownRows(Source source, Optional<Prepared> prepared, RowQuery query, RowView view, RowOrigin origin) {
    /**
     * Answers a query.
     *
     * @throws promocast.data.BadInputException when the filter cannot be understood
     */
    static ShownRows of(Source source, Optional<Prepared> prepared, RowQuery query, Progress progress) {
        var table = prepared.map(Prepared::table).orElse(source.table());
        var origin = RowOrigin.of(source.table(), table);
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
        return new ShownRows(source, prepared, query, view, origin);
    }

    /** The table with the fixes that are on. */
    Dataset table() {
        return view.data();
    }
}
