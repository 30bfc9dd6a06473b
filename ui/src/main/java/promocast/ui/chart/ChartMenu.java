package promocast.ui.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The context menu of a chart: copy it, save it as PNG at twice its size, save it as SVG.
 *
 * @param copy name of copying
 * @param savePng name of saving as PNG
 * @param saveSvg name of saving as SVG
 * @param failed told when a file cannot be written
 */
public record ChartMenu(
        ObservableValue<String> copy,
        ObservableValue<String> savePng,
        ObservableValue<String> saveSvg,
        Consumer<Throwable> failed) {
    private static final double PNG_SCALE = 2;

    void on(InkPane chart) {
        var menu = new ContextMenu(
                item("fth-copy", copy, () -> copy(chart)),
                item("fth-image", savePng, () -> save(chart, "png")),
                item("fth-code", saveSvg, () -> save(chart, "svg")));
        chart.setOnContextMenuRequested(event -> {
            menu.show(chart, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static MenuItem item(String icon, ObservableValue<String> name, Runnable act) {
        var item = new MenuItem();
        item.textProperty().bind(name);
        item.setGraphic(new FontIcon(icon));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private static void copy(InkPane chart) {
        var content = new ClipboardContent();
        content.putImage(chart.picture(PNG_SCALE));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(InkPane chart, String ending) {
        var chooser = new FileChooser();
        chooser.setInitialFileName("chart." + ending);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
        var file = chooser.showSaveDialog(chart.getScene().getWindow());
        if (file != null) {
            try {
                write(chart, file.toPath(), ending);
            } catch (IOException problem) {
                failed.accept(new UncheckedIOException(problem));
            }
        }
    }

    static void write(InkPane chart, Path file, String ending) throws IOException {
        var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "chart", ".tmp");
        try {
            if (ending.equals("svg")) {
                Files.writeString(temporary, chart.svg(), StandardCharsets.UTF_8);
            } else {
                ImageIO.write(SwingFXUtils.fromFXImage(chart.picture(PNG_SCALE), null), "png", temporary.toFile());
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
