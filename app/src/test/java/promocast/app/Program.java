package promocast.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import promocast.app.cli.Cancellation;

/** Runs the program as users do, in this process or in one of its own. */
final class Program {
    private Program() {}

    /** How a run ended and what it said. */
    record Result(int exit, String out, String err) {
        /** The lines that it said on the error stream. */
        List<String> complaints() {
            return err.lines().toList();
        }
    }

    /** Runs in this process. */
    static Result run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var wiring = new Wiring(stream(out), stream(err), new Cancellation(), false);
        int exit = wiring.run(args);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Runs in a virtual machine of its own, as the start script does; its streams go to files in the folder. */
    static Result runProcess(Path folder, String... args) {
        try {
            var process = builder(List.of(), args)
                    .redirectOutput(folder.resolve("out").toFile())
                    .redirectError(folder.resolve("err").toFile())
                    .start();
            int exit = process.waitFor();
            return new Result(exit, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts it as on a terminal, where it draws its progress on the error stream, without waiting for its end. */
    static Process start(String... args) throws IOException {
        return builder(List.of("-Dpromocast.terminal=true"), args).start();
    }

    private static ProcessBuilder builder(List<String> options, String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xmx1g", "-Djdk.serialFilter=!*", "-cp", classPath(), "promocast.app.Main"));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command);
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
