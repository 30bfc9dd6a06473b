package promocast.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import promocast.data.cache.ColumnCache;
import promocast.data.cache.ColumnCache.Limits;
import promocast.data.read.FileSource;

/** How long a kept table takes to open in a process that has just started, with nothing loaded and nothing compiled. */
final class FreshReopening {
    /** The option by which the started process knows what it is for. */
    static final String OPTION = "--kept-in";

    /** By name: the command line does not depend on who starts it. */
    private static final String MAIN = "promocast.app.Main";

    private static final int STARTED = 3;
    private static final double NANOS = 1e9;

    private FreshReopening() {}

    /** The cache of tables in a folder, as the bench keeps it. */
    static ColumnCache cache(Path folder) {
        return new ColumnCache(folder, new Limits(0, Long.MAX_VALUE), "bench", Clock.systemUTC(), Runnable::run);
    }

    /** Seconds until a kept table is open, measured here and now; empty where it is not kept. */
    static OptionalDouble here(Path file, Path folder) {
        long start = System.nanoTime();
        var found = cache(folder).find(new FileSource(file));
        double seconds = (System.nanoTime() - start) / NANOS;
        return found.isPresent() ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }

    /**
     * The median of three processes, started like this one; empty where none can be started.
     *
     * @param file a table that is kept in {@code folder}
     */
    static OptionalDouble started(Path file, Path folder) {
        var times = new double[STARTED];
        for (int i = 0; i < times.length; i++) {
            var time = start(file, folder);
            if (time.isEmpty()) {
                return time;
            }
            times[i] = time.getAsDouble();
        }
        return OptionalDouble.of(Bench.quantile(times, 0.5));
    }

    private static OptionalDouble start(Path file, Path folder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isExecutable(java)) {
            return OptionalDouble.empty();
        }
        var command = new ArrayList<String>();
        command.add(java.toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of("bench", "load", file.toString(), OPTION, folder.toString(), "--quiet"));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0
                    ? OptionalDouble.of(Double.parseDouble(answer.strip()))
                    : OptionalDouble.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (NumberFormatException otherAnswer) {
            return OptionalDouble.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }
}
