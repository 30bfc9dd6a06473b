package promocast.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.Cells;
import promocast.data.Dataset;
import promocast.data.FileFormat;
import promocast.data.Progress;
import promocast.data.StoredColumn;

/**
 * Reads plain separated values quickly: in blocks of rows, several at a time. The result is that of reading row by row, to
 * the last bit; where that cannot be promised, there is none.
 *
 * <p>The first block tells the columns. Each block narrows the readings of each column on its own; those that are left in all
 * of them are the readings of the column, as they would be row by row. A column whose type shows late is read once more.
 */
final class BlockedText {
    private static final int USUAL_BLOCK = 1 << 22;

    private static final List<String> ENCODINGS =
            List.of("UTF-8", "US-ASCII", "GB", "Big5", "ISO-8859", "windows-", "Shift_JIS", "EUC-");
    private static final int SLASHED = Reading.MONTH_FIRST.bit() | Reading.DAY_FIRST.bit();

    private final Source source;
    private final DelimitedText text;
    private final FileFormat.Text written;
    private final int possible;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final int block;
    private String[] names = {};
    private long bytes;

    /** @param possible the readings that may fit a column */
    BlockedText(Source source, DelimitedText text, int possible) {
        this(source, text, possible, USUAL_BLOCK);
    }

    /** @param block bytes of a block; a text of less than a quarter of that is read as quickly row by row */
    BlockedText(Source source, DelimitedText text, int possible, int block) {
        this.block = block;
        this.source = source;
        this.text = text;
        this.written = text.format().text().orElseThrow();
        this.possible = possible;
    }

    /** The table, or nothing where the text is not plain enough. */
    Optional<Dataset> read(Progress progress) throws IOException {
        if (source.size() < block / 4 || ENCODINGS.stream().noneMatch(written.encoding()::startsWith)) {
            return Optional.empty();
        }
        var workers = Executors.newFixedThreadPool(threads);
        try {
            return Optional.of(table(workers, progress));
        } catch (TangledTextException | MalformedTextException | BadInputException e) {
            return Optional.empty();
        } finally {
            workers.shutdownNow();
        }
    }

    private Dataset table(ExecutorService workers, Progress progress) throws IOException {
        var blocks = pass(new int[0], workers, progress.part(0, 0.8));
        var readings = readings(blocks);
        var late = new int[readings.length];
        for (int i = 0; i < late.length; i++) {
            int column = i;
            var reading = Reading.first(readings[column]);
            if (!blocks.stream().allMatch(block -> block.columns().get(column).isReadAs(reading))) {
                late[column] = readings[column];
            }
        }
        boolean again = Arrays.stream(late).anyMatch(one -> one != 0);
        var others = again ? pass(late, workers, progress.part(0.8, 0.95)) : blocks;
        var work = new ArrayList<Future<StoredColumn>>();
        for (int i = 0; i < late.length; i++) {
            int column = i;
            var from = late[column] == 0 ? blocks : others;
            work.add(workers.submit(() -> joined(from, column)));
        }
        var columns = new ArrayList<StoredColumn>();
        for (var one : work) {
            columns.add(result(one));
        }
        return Dataset.of(source.name(), columns, Optional.of(text.format()), BlockLines.of(blocks));
    }

    private StoredColumn joined(List<TextBlock> blocks, int column) {
        var parts = blocks.stream()
                .map(block -> block.columns().get(column).values().orElseThrow())
                .toList();
        return Cells.joined(names[column], parts);
    }

    /** What fits every value of each column. */
    private int[] readings(List<TextBlock> blocks) throws TangledTextException {
        var readings = new int[names.length];
        for (int column = 0; column < readings.length; column++) {
            readings[column] = possible | Reading.TEXT.bit();
            boolean filled = false;
            for (var block : blocks) {
                var part = block.columns().get(column);
                if (part.filled()) {
                    readings[column] &= part.readings();
                    filled = true;
                }
            }
            readings[column] = filled ? readings[column] : Reading.TEXT.bit();
            if ((readings[column] & SLASHED) == SLASHED) {
                throw new TangledTextException();
            }
        }
        return readings;
    }

    /** @param wanted the readings of columns that are read again, 0 for those that are not; empty the first time */
    private List<TextBlock> pass(int[] wanted, ExecutorService workers, Progress progress) throws IOException {
        var count = new Source.ByteCount();
        var watch = source.watch(count, progress);
        var done = new ArrayList<TextBlock>();
        Deque<Future<TextBlock>> waiting = new ArrayDeque<>();
        try (var content = source.open(count)) {
            var cutter = new RowBlocks(content, written.quote(), block);
            var first = cutter.next();
            if (wanted.length == 0) {
                done.add(head(first));
            } else {
                waiting.add(workers.submit(() -> block(first, wanted, true)));
            }
            var known = wanted.length == 0 ? known(done.get(0)) : wanted;
            for (var bytes = cutter.next(); bytes.length > 0; bytes = cutter.next()) {
                var next = bytes;
                watch.run();
                waiting.add(workers.submit(() -> block(next, known, false)));
                if (waiting.size() > threads) {
                    done.add(kept(result(waiting.remove())));
                }
            }
            while (!waiting.isEmpty()) {
                done.add(kept(result(waiting.remove())));
            }
        }
        return done;
    }

    /** @throws TangledTextException when the blocks would soon fill the heap; row by row that ends in words */
    private TextBlock kept(TextBlock one) throws TangledTextException {
        for (var column : one.columns()) {
            bytes += column.values().map(Cells::bytes).orElse(0L);
        }
        if (bytes > GrowingTable.SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()) {
            throw new TangledTextException();
        }
        return one;
    }

    private int[] known(TextBlock head) {
        return head.columns().stream()
                .mapToInt(part -> part.filled() ? part.readings() : possible)
                .toArray();
    }

    /** Reads the first block with care: it has the names of the columns. */
    private TextBlock head(byte[] bytes) throws IOException {
        var table = new GrowingTable(source.name(), possible, new int[0], Integer.MAX_VALUE);
        text.parse(new ByteArrayInputStream(bytes), table);
        names = table.columns().stream().map(ColumnBuilder::name).toArray(String[]::new);
        return TextBlock.of(table, lines(bytes));
    }

    private static int lines(byte[] bytes) throws TangledTextException {
        int lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                throw new TangledTextException();
            }
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private TextBlock block(byte[] bytes, int[] readings, boolean first) throws IOException {
        var table = new GrowingTable(source.name(), possible, readings, Integer.MAX_VALUE);
        for (var name : names) {
            table.column(name);
        }
        if (first) {
            text.parse(new ByteArrayInputStream(bytes), table);
            return TextBlock.of(table, lines(bytes));
        }
        var letters = new char[bytes.length];
        var characters = CharBuffer.wrap(letters);
        var result = Charset.forName(written.encoding())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), characters, true);
        if (!result.isUnderflow()) {
            throw new TangledTextException();
        }
        var scanner = new RowScanner(written, names, letters, characters.position());
        for (var fields = scanner.next(); fields.rows() > 0; fields = scanner.next()) {
            table.addAll(fields);
        }
        return TextBlock.of(table, scanner.lines());
    }

    private static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException reading) {
                throw reading;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
