package promocast.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench load}: how long a table takes to read; writes one to measure with on request. */
@Command(name = "load")
final class BenchLoadCommand implements Work {
    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    @Option(names = "--rows", paramLabel = "N", defaultValue = "1000000", converter = Positive.class)
    private int rows;

    @Option(names = "--columns", paramLabel = "N", defaultValue = "20", converter = Positive.class)
    private int columns;

    @Mixin
    private SourceOptions how = new SourceOptions();

    @Option(names = "--no-peer")
    private boolean noPeer;

    @Option(names = FreshReopening.OPTION, paramLabel = "FOLDER", hidden = true)
    private @Nullable Path keptIn;

    /** A table to read, or where to write one. */
    static final class Wanted {
        @Parameters(paramLabel = "DATA", descriptionKey = "data", converter = DataPlace.Converter.class)
        private @Nullable DataPlace data;

        @Option(names = "--generate", paramLabel = "FILE")
        private @Nullable Path generate;
    }

    @Override
    public Answer run(Session session) {
        if (keptIn != null) {
            var file = Objects.requireNonNull(wanted.data).path();
            return new Answer(
                    Map.of(),
                    FreshReopening.here(file, keptIn).stream()
                            .mapToObj(Double::toString)
                            .toList());
        }
        return wanted.generate != null ? generate(wanted.generate, session) : measure(session);
    }

    private Answer generate(Path file, Session session) {
        WholeFile.requireFolder(file);
        new LargeTable(rows, Math.max(2, columns), session.seed()).write(file, session.progress());
        session.wrote(file);
        long bytes = size(file);
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file.toString());
        document.put("rows", rows);
        document.put("columns", Math.max(2, columns));
        document.put("bytes", bytes);
        return new Answer(
                document, List.of(session.text("bench.generate", file.toString(), rows, columns, bytes / 1e6)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Answer measure(Session session) {
        var measured = new LoadBench(how.source(Objects.requireNonNull(wanted.data), session))
                .run(!noPeer, session.progress());
        var table = measured.table();
        var document = new LinkedHashMap<String, Object>();
        document.put("rows", table.rows());
        document.put("columns", table.columns().size());
        document.put("seconds", measured.seconds());
        document.put("previewSeconds", measured.previewSeconds());
        document.put("peakHeapMb", measured.peakHeapMb());
        var lines = new ArrayList<String>();
        lines.add(session.text("bench.load", table.rows(), table.columns().size(), measured.seconds()));
        lines.add(session.text("bench.load.preview", measured.previewSeconds(), measured.peakHeapMb()));
        measured.reopened().seconds().ifPresent(seconds -> {
            document.put("reopenSeconds", seconds);
            lines.add(session.text("bench.load.reopen", seconds));
        });
        measured.reopened().fresh().ifPresent(seconds -> {
            document.put("reopenFreshSeconds", seconds);
            lines.add(session.text("bench.load.reopenFresh", seconds));
        });
        measured.tablesawSeconds().ifPresent(seconds -> {
            document.put("tablesawSeconds", seconds);
            document.put("ratio", seconds / measured.seconds());
            lines.add(session.text("bench.load.tablesaw", seconds, seconds / measured.seconds()));
        });
        return new Answer(document, lines);
    }
}
