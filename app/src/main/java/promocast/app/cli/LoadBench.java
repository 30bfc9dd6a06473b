package promocast.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.read.DataSource;
import promocast.data.read.DatasetReader;
import promocast.data.read.FileSource;
import promocast.data.read.PeerReading;
import promocast.data.read.ReadOptions;

/** Measures how quickly a file is on the screen, in memory, and open again; each for the first time in this process. */
final class LoadBench {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final int PREVIEW_ROWS = 200;
    private static final int REOPENED = 3;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private final DataSource source;

    LoadBench(DataSource source) {
        this.source = source;
    }

    /**
     * What was measured.
     *
     * @param table the table
     * @param previewSeconds until the first rows are there
     * @param seconds until all rows are there
     * @param peakHeapMb most heap that was in use while they were read, garbage included, in MiB
     * @param reopened how long it takes to open it again from the cache
     * @param tablesawSeconds until Tablesaw's own reader has read it; absent where it was not asked or failed
     */
    record Measured(
            Dataset table,
            double previewSeconds,
            double seconds,
            double peakHeapMb,
            Reopened reopened,
            OptionalDouble tablesawSeconds) {}

    /**
     * Seconds until all rows are there from the cache; absent where the file changed a moment ago.
     *
     * @param seconds in this process, median of three
     * @param fresh the first table of a new process, median of three processes; absent where none can be started
     */
    record Reopened(OptionalDouble seconds, OptionalDouble fresh) {
        static final Reopened NOT = new Reopened(NONE, NONE);
    }

    /** @param peer whether Tablesaw reads it, too */
    Measured run(boolean peer, Progress progress) {
        var reader = new DatasetReader();
        long start = System.nanoTime();
        reader.preview(source, PREVIEW_ROWS);
        double preview = seconds(start);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        start = System.nanoTime();
        var table = reader.read(source, progress);
        double seconds = seconds(start);
        double peak = heapPools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEGABYTE;
        if (!(source instanceof FileSource file)) {
            return new Measured(table, preview, seconds, peak, Reopened.NOT, NONE);
        }
        var reopened = reopen(file, table);
        return new Measured(table, preview, seconds, peak, reopened, peer ? tablesaw(file.file()) : NONE);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static Reopened reopen(FileSource source, Dataset table) {
        try {
            var folder = Files.createTempDirectory("promocast-bench");
            var cache = FreshReopening.cache(folder);
            try {
                cache.keeper(source).accept(table);
                var times = new double[REOPENED];
                for (int i = 0; i < REOPENED; i++) {
                    long start = System.nanoTime();
                    if (cache.find(source).isEmpty()) {
                        return Reopened.NOT;
                    }
                    times[i] = seconds(start);
                }
                var fresh = source.options().equals(ReadOptions.defaults())
                        ? FreshReopening.started(source.file(), folder)
                        : NONE;
                return new Reopened(OptionalDouble.of(Bench.quantile(times, 0.5)), fresh);
            } finally {
                cache.clear();
                Files.delete(folder);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static OptionalDouble tablesaw(Path file) {
        try {
            long start = System.nanoTime();
            PeerReading.tablesaw(file);
            return OptionalDouble.of(seconds(start));
        } catch (RuntimeException | OutOfMemoryError cannot) {
            // what it cannot read has no time
            return NONE;
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS;
    }
}
