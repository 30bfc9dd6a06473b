package promocast.ui.grid;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Rows and columns under headers. Only what is in sight is drawn, however many rows there are; the first column stays when
 * the others move sideways. Mouse, wheel and keyboard move it; the cell under the keyboard can be copied.
 */
public final class RowGrid extends Region {
    /** Height of a row in pixels. */
    static final double ROW = 23;

    private static final double BAR = 10;
    private static final double HANDLE = 32;
    private static final int USUAL_ROWS = 11;

    private final GridSurface surface = new GridSurface();
    private final GridHeaders headers = new GridHeaders(this::resized);
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar right = new ScrollBar();
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Tooltip tip = new Tooltip();
    private final ObservableValue<String> name;
    private List<GridColumn> columns = List.of();
    private double[] widths = {};
    private Optional<Cells> cells = Optional.empty();
    private GridWindow window = new GridWindow(new double[] {0}, 0, ROW, 0, 0, 0, 0);
    private GridCursor cursor = GridCursor.NONE;

    /** An empty grid. @param name what screen readers say */
    public RowGrid(ObservableValue<String> name) {
        this.name = name;
        getStyleClass().add("row-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        name.subscribe(now -> tell());
        down.setOrientation(Orientation.VERTICAL);
        down.setUnitIncrement(ROW);
        right.setUnitIncrement(40);
        for (var bar : List.of(down, right)) {
            bar.setFocusTraversable(false);
            bar.valueProperty().addListener((property, was, now) -> move(right.getValue(), down.getValue()));
        }
        getChildren().addAll(surface, headers, down, right);
        tip.setShowDelay(Duration.millis(350));
        surface.setOnMousePressed(this::pressed);
        surface.setOnMouseMoved(this::hovered);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((property, was, now) -> surface.mark(cursor, now));
    }

    /** The first row that is wholly in sight, from 0. */
    public ReadOnlyIntegerProperty firstRowProperty() {
        return first.getReadOnlyProperty();
    }

    /** The last row that is wholly in sight, from 0; -1 where there is none. */
    public ReadOnlyIntegerProperty lastRowProperty() {
        return last.getReadOnlyProperty();
    }

    /** Number of rows. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The columns that it has. */
    public List<GridColumn> columns() {
        return columns;
    }

    /** What stands in it. */
    public Optional<Cells> cells() {
        return cells;
    }

    /** Takes other columns; it moves back to the left. The cells must have as many. */
    public void columns(List<GridColumn> next, Cells what) {
        columns = List.copyOf(next);
        widths = next.stream().mapToDouble(GridColumn::width).toArray();
        headers.show(columns.stream().map(GridColumn::header).toList());
        cursor = GridCursor.NONE;
        right.setValue(0);
        show(what);
    }

    /** Shows other rows under the same columns; it stays where it is as far as there are rows. */
    public void show(Cells what) {
        cells = Optional.of(what);
        count.set(what.rows());
        cursor = cursor.within(what.rows(), columns.size());
        surface.mark(cursor, isFocused());
        requestLayout();
    }

    /** Moves until a row is the first one in sight. */
    public void scrollTo(int row) {
        down.setValue(Math.min(down.getMax(), row * ROW));
    }

    /** Moves sideways until so many pixels of the moving columns are out of sight. */
    public void scrollSideways(double pixels) {
        right.setValue(Math.min(right.getMax(), Math.max(0, pixels)));
    }

    private void resized(int column, double width) {
        widths[column] = width;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return headers.prefHeight(-1) + USUAL_ROWS * ROW + BAR;
    }

    @Override
    protected void layoutChildren() {
        double head = Math.ceil(headers.prefHeight(-1));
        double wide = getWidth();
        var edges = GridWindow.edges(widths, wide - BAR);
        boolean slides = edges[edges.length - 1] > wide - BAR + 1;
        double high = Math.max(0, getHeight() - head - (slides ? BAR : 0));
        window = new GridWindow(
                edges, count.get(), ROW, Math.max(0, wide - BAR), high, right.getValue(), down.getValue());
        bar(down, window.mostY(), high, count.get() * ROW);
        bar(right, window.mostX(), window.width(), edges[edges.length - 1]);
        down.setVisible(window.mostY() > 0);
        right.setVisible(slides);
        headers.resizeRelocate(0, 0, wide, head);
        surface.resizeRelocate(0, head, wide, high);
        down.resizeRelocate(wide - BAR, head, BAR, high);
        right.resizeRelocate(0, getHeight() - BAR, wide - BAR, BAR);
        draw();
    }

    private static void bar(ScrollBar bar, double most, double seen, double whole) {
        bar.setMax(most);
        // of a million rows a fair handle would be too small to grasp
        bar.setVisibleAmount(whole > 0 && seen > 0 ? most * Math.min(1, Math.max(seen / whole, HANDLE / seen)) : 0);
        bar.setBlockIncrement(Math.max(ROW, seen - ROW));
        if (bar.getValue() > most) {
            bar.setValue(most);
        }
    }

    private void move(double x, double y) {
        window = window.movedTo(x, y);
        draw();
    }

    private void draw() {
        headers.place(window);
        first.set(window.firstWholeRow());
        last.set(window.lastWholeRow());
        cells.ifPresent(now -> surface.show(columns, now, window));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        int row = window.rowAt(event.getY());
        int column = window.columnAt(event.getX());
        if (row >= 0 && column >= 0) {
            stand(new GridCursor(row, column));
        }
    }

    private void stand(GridCursor next) {
        cursor = next;
        surface.mark(cursor, isFocused());
        tell();
    }

    private void tell() {
        setAccessibleText(at().map(text ->
                        name.getValue() + ", " + columns.get(cursor.column()).name() + ": " + text)
                .orElseGet(name::getValue));
    }

    private Optional<String> at() {
        return cells.filter(now -> cursor.row() >= 0).map(now -> now.text(cursor.row(), cursor.column()));
    }

    private void hovered(MouseEvent event) {
        int row = window.rowAt(event.getY());
        int column = window.columnAt(event.getX());
        var before = row < 0 || column < 0 ? Optional.<String>empty() : cells.flatMap(now -> now.before(row, column));
        if (before.isPresent()) {
            tip.setText(before.get());
            Tooltip.install(surface, tip);
        } else {
            Tooltip.uninstall(surface, tip);
        }
    }

    private void wheel(ScrollEvent event) {
        boolean sideways = event.isShiftDown() || event.getDeltaX() != 0;
        double by = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
        var bar = sideways ? right : down;
        bar.setValue(Math.min(bar.getMax(), Math.max(0, bar.getValue() - by)));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            at().ifPresent(RowGrid::copy);
            event.consume();
            return;
        }
        var next = cursor.after(event.getCode(), event.isShortcutDown(), window);
        boolean moves = event.getCode().isNavigationKey();
        if (moves && next.row() >= 0) {
            stand(next);
            var shown = window.showing(next.row(), next.column());
            right.setValue(shown.x());
            down.setValue(shown.y());
            event.consume();
        }
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
