package promocast.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** The JavaFX thread for tests without a display: run there, wait for a condition pulse by pulse, take a picture. */
public final class Toolkit {
    private static final long LIMIT_SECONDS = 120;

    private Toolkit() {}

    /** Starts the toolkit if it does not run yet. */
    public static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            Platform.runLater(() -> {});
        }
        Platform.setImplicitExit(false);
    }

    /** What {@code work} gives, done on the JavaFX thread. */
    public static <T> T on(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error problem) {
                result.completeExceptionally(problem);
            }
        });
        return await(result, "work on the JavaFX thread");
    }

    /** Does {@code work} on the JavaFX thread. */
    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /** Returns after the first pulse in which the condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        var result = new CompletableFuture<Boolean>();
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        stop();
                        result.complete(true);
                    }
                } catch (RuntimeException | Error problem) {
                    stop();
                    result.completeExceptionally(problem);
                }
            }
        };
        Platform.runLater(timer::start);
        try {
            await(result, what);
        } finally {
            Platform.runLater(timer::stop);
        }
    }

    /** Lets some pulses pass, so that layout and drawing have happened. */
    public static void pulses(int count) {
        var left = new int[] {count};
        until(count + " pulses", () -> left[0]-- <= 0);
    }

    /** Shows a scene in a stage of the given size. */
    public static Stage show(Scene scene, double width, double height) {
        return on(() -> {
            var stage = new Stage(javafx.stage.StageStyle.UNDECORATED);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            stage.requestFocus();
            return stage;
        });
    }

    /** Writes a picture of a scene. */
    public static void picture(Scene scene, Path file) {
        BufferedImage image = on(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static <T> T await(CompletableFuture<T> result, String what) {
        try {
            return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException problem) {
            throw new CompletionException(what, problem.getCause());
        } catch (TimeoutException never) {
            throw new AssertionError("did not happen within " + LIMIT_SECONDS + " s: " + what, never);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, stopped);
        }
    }
}
