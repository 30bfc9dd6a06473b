package promocast.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts the studio in a window. */
public final class StudioApplication {
    private StudioApplication() {}

    /**
     * Opens the window and returns when it is closed. Called once a program.
     *
     * @param services makes what the studio needs, given the executor of the window's thread
     * @param file opened at once, if given
     */
    public static void launch(Function<Executor, StudioServices> services, Optional<Path> file) {
        var closed = new java.util.concurrent.CountDownLatch(1);
        Platform.startup(() -> show(services.apply(Platform::runLater), file, closed::countDown));
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private static void show(StudioServices services, Optional<Path> file, Runnable closed) {
        var studio = new Studio(services);
        var stage = new Stage();
        stage.setScene(studio.scene());
        stage.setMinWidth(Studio.MIN_WIDTH);
        stage.setMinHeight(Studio.MIN_HEIGHT);
        stage.titleProperty().bind(studio.title());
        stage.setOnCloseRequest(request -> {
            request.consume();
            studio.leave(stage::close);
        });
        stage.setOnHidden(hidden -> {
            studio.close();
            closed.run();
        });
        stage.show();
        file.ifPresent(studio::open);
    }
}
