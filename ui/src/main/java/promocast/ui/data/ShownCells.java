package promocast.ui.data;

import java.util.List;
import java.util.Optional;
import promocast.data.Column;
import promocast.data.ColumnRole;
import promocast.ui.control.CellText;
import promocast.ui.grid.Cells;
import promocast.ui.session.Prepared;
import promocast.ui.text.Texts;

/** The rows of an answer as the table draws them: which column of which table a cell comes from is looked up once. */
final class ShownCells implements Cells {
    private final ShownRows shown;
    private final Texts texts;
    private final List<Place> places;

    /**
     * Where the values of a column come from.
     *
     * @param now the column with the fixes that are on; empty where a fix has taken it out
     * @param read the column as read
     * @param look how it is drawn
     */
    private record Place(Optional<Column> now, Column read, Look look) {
        boolean changed() {
            return now.filter(column -> column != read).isPresent();
        }
    }

    ShownCells(ShownRows shown, List<Column> columns, Texts texts) {
        this.shown = shown;
        this.texts = texts;
        places = columns.stream().map(this::place).toList();
    }

    private Place place(Column column) {
        var now = shown.table().find(column.name());
        var role = shown.prepared()
                .map(Prepared::preparation)
                .map(one -> one.roles().roleOf(column.name()));
        boolean out =
                now.isEmpty() || role.filter(one -> one == ColumnRole.IGNORED).isPresent();
        boolean offer = role.filter(RoleNames::offer).isPresent();
        return new Place(now, column, offer ? Look.MARKED : out ? Look.FAINT : Look.PLAIN);
    }

    @Override
    public int rows() {
        return shown.view().size();
    }

    @Override
    public String text(int row, int column) {
        int at = shown.view().row(row);
        var place = places.get(column);
        return place.now()
                .map(now -> CellText.of(now, at))
                .orElseGet(() -> CellText.of(place.read(), shown.origin().of(at)));
    }

    @Override
    public Optional<String> before(int row, int column) {
        var place = places.get(column);
        if (!place.changed()) {
            return Optional.empty();
        }
        int at = shown.view().row(row);
        var was = place.read().text(shown.origin().of(at));
        return was.equals(place.now().orElseThrow().text(at))
                ? Optional.empty()
                : Optional.of(texts.get("data.table.before", was));
    }

    @Override
    public Look look(int column) {
        return places.get(column).look();
    }
}
