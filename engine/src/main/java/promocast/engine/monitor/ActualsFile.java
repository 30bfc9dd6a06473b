package promocast.engine.monitor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import promocast.data.BadInputException;
import promocast.engine.EngineMessage;
import promocast.engine.plan.CampaignPlan;

/**
 * A file of actual results that may grow while it is watched: separated values with a header, a row a line and day. Each
 * look reads only what was appended since the last one. A last line without an end may still be being written, so it
 * waits for the next look.
 */
public final class ActualsFile {
    private static final long LARGEST = 256L << 20;

    private final Path file;
    private final String name;
    private final CampaignPlan plan;
    private final Map<List<Object>, Integer> seen = new HashMap<>();
    private Optional<ActualColumns> columns = Optional.empty();
    private long read;
    private int row;
    private boolean halfWritten;

    /** A file about a plan; nothing is read yet. */
    public ActualsFile(Path file, CampaignPlan plan) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.plan = plan;
    }

    /**
     * The rows that were appended since the last look.
     *
     * @throws BadInputException when the file is missing, has become shorter, or holds what it must not; names file, row
     *     and column
     */
    public List<ActualRow> appended() {
        var bytes = rest();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        read += end;
        return rows(new String(bytes, 0, end, StandardCharsets.UTF_8));
    }

    /** The same, and a last line without an end where it has a value for each column; otherwise {@link #isHalfWritten}. */
    public List<ActualRow> all() {
        var rows = new ArrayList<>(appended());
        var bytes = rest();
        var last = new String(bytes, StandardCharsets.UTF_8);
        halfWritten =
                !last.isBlank() && columns.filter(known -> known.isWhole(last)).isEmpty();
        if (!last.isBlank() && !halfWritten) {
            read += bytes.length;
            rows.addAll(rows(last));
        }
        if (columns.isEmpty()) {
            throw new BadInputException(EngineMessage.of("monitor.file.empty", name));
        }
        return rows;
    }

    /** Whether {@link #all} left out a last line that was half written. */
    public boolean isHalfWritten() {
        return halfWritten;
    }

    /** The measures that the file has; none before its header was read. */
    public List<Measure> measures() {
        return columns.map(ActualColumns::measures).orElse(List.of());
    }

    private List<ActualRow> rows(String text) {
        var rows = new ArrayList<ActualRow>();
        text.lines().forEach(line -> {
            row++;
            if (line.isBlank()) {
                return;
            }
            if (columns.isEmpty()) {
                columns = Optional.of(ActualColumns.of(line.replace("\uFEFF", ""), name, plan));
                return;
            }
            var next = columns.get().row(line, row);
            var before = seen.putIfAbsent(List.of(next.line(), next.day(), next.heldBack()), row);
            if (before != null) {
                throw new BadInputException(
                        EngineMessage.of("monitor.file.twice", name, row, next.line() + 1, next.day() + 1, before));
            }
            rows.add(next);
        });
        return rows;
    }

    /** What stands behind the place up to which the file was read. */
    private byte[] rest() {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(EngineMessage.of("monitor.file.missing", file.toString()));
        }
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < read) {
                throw new BadInputException(EngineMessage.of("monitor.file.shorter", name));
            }
            if (open.length() - read > LARGEST) {
                throw new BadInputException(EngineMessage.of("monitor.file.tooLarge", name));
            }
            var bytes = new byte[(int) (open.length() - read)];
            open.seek(read);
            open.readFully(bytes);
            return bytes;
        } catch (IOException problem) {
            throw new BadInputException(EngineMessage.of("monitor.file.unreadable", file.toString()));
        }
    }
}
