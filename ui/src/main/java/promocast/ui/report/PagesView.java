package promocast.ui.report;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import promocast.ui.control.Parts;

/** The pages of the report side by side, or one below the other in a narrow window; their size can be changed. */
final class PagesView extends BorderPane {
    private static final double GAP = 18;
    private static final double PAGE_RATIO = 297.0 / 210;
    private static final double STEP = 1.15;
    private static final double SMALLEST = 260;
    private static final double LARGEST = 1100;

    private final ReportViewModel model;
    private final FlowPane pages = new FlowPane(GAP, GAP);
    private final DoubleProperty wide = new SimpleDoubleProperty(530);

    PagesView(ReportViewModel model) {
        this.model = model;
        pages.setAlignment(Pos.TOP_LEFT);
        pages.getStyleClass().addAll("inset", "room-pad");
        var scroll = new ScrollPane(pages);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inset");
        var texts = model.texts();
        var zoom = Parts.row(
                2,
                Parts.iconButton("fth-zoom-out", texts.text("report.zoom.out"), () -> zoom(1 / STEP)),
                Parts.iconButton("fth-zoom-in", texts.text("report.zoom.in"), () -> zoom(STEP)));
        var bar = Parts.row(8, Parts.label(model.countWords(), "small", "muted"), Parts.spring(), zoom);
        bar.getStyleClass().add("room-bar");
        setTop(bar);
        setCenter(scroll);
        model.pagesProperty().subscribe(this::show);
    }

    /** One page at a time while {@code narrow} holds, else as many as fit. */
    void follow(ObservableValue<Boolean> narrow) {
        widthProperty().addListener((value, was, now) -> fit(now.doubleValue(), narrow.getValue()));
    }

    private void fit(double width, boolean narrow) {
        double room = width - 2 * 12 - 10;
        wide.set(Math.min(LARGEST, Math.max(SMALLEST, narrow ? room * 0.78 : (room - GAP) / 2)));
    }

    private void zoom(double by) {
        wide.set(Math.min(LARGEST, Math.max(SMALLEST, wide.get() * by)));
    }

    private void show(List<byte[]> all) {
        pages.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            pages.getChildren().add(page(all.get(i), i + 1, all.size()));
        }
    }

    private Node page(byte[] png, int number, int of) {
        var view = new ImageView(new Image(new ByteArrayInputStream(png)));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(wide.subtract(2));
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.accessibleTextProperty().bind(model.texts().text("report.page.name", number, of));
        var frame = new StackPane(view);
        frame.getStyleClass().add("report-page");
        frame.setFocusTraversable(true);
        frame.prefWidthProperty().bind(wide);
        frame.minHeightProperty().bind(wide.multiply(PAGE_RATIO));
        return frame;
    }
}
