package promocast.data.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.Cells;
import promocast.data.ColumnTotals;
import promocast.data.Dataset;
import promocast.data.Population;
import promocast.data.Progress;
import promocast.data.ReadingNote;
import promocast.data.StoredColumn;

/**
 * Reads plain separated values quickly: in blocks of rows, several at a time. The result is that of reading row by row, to
 * the last bit; where that cannot be promised, there is none.
 *
 * <p>The first block tells the columns. Each block narrows the readings of each column on its own; those that are left in all
 * of them are the readings of the column, as they would be row by row. A column whose type shows late is read once more.
 *
 * <p>Of a text that would not fit into memory a sample of its rows is held, and of all others what {@link RunningTotals} tells.
 */
final class BlockedText {
    private static final int USUAL_BLOCK = 1 << 22;

    private static final List<String> ENCODINGS =
            List.of("UTF-8", "US-ASCII", "GB", "Big5", "ISO-8859", "windows-", "Shift_JIS", "EUC-");
    private static final int SLASHED = Reading.MONTH_FIRST.bit() | Reading.DAY_FIRST.bit();

    private final Source source;
    private final DelimitedText text;
    private final BlockReader reader;
    private final int possible;
    private final int block;
    private final long heap;
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private Optional<RowSampler> sampler = Optional.empty();

    /** @param possible the readings that may fit a column */
    BlockedText(Source source, DelimitedText text, int possible) {
        this(source, text, possible, USUAL_BLOCK, Runtime.getRuntime().maxMemory());
    }

    /**
     * @param block bytes of a block; a text of less than a quarter of that is read as quickly row by row
     * @param heap bytes of memory of this process
     */
    BlockedText(Source source, DelimitedText text, int possible, int block, long heap) {
        this.source = source;
        this.text = text;
        this.reader = new BlockReader(text, source.name(), possible);
        this.possible = possible;
        this.block = block;
        this.heap = heap;
    }

    /** The table, or nothing where the text is not plain enough. */
    Optional<Dataset> read(Progress progress) throws IOException {
        var encoding = text.format().text().orElseThrow().encoding();
        if (source.size() < block / 4 || ENCODINGS.stream().noneMatch(encoding::startsWith)) {
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
        var first = new BlockPass();
        first.run(new int[0], workers, progress.part(0, 0.8));
        var readings = readings(first.blocks);
        var late = new int[readings.length];
        for (int column = 0; column < late.length; column++) {
            late[column] = first.isReadAs(column, Reading.first(readings[column])) ? 0 : readings[column];
        }
        var again = first;
        if (Arrays.stream(late).anyMatch(one -> one != 0)) {
            again = new BlockPass();
            again.run(late, workers, progress.part(0.8, 0.95));
        }
        var names = reader.names();
        var work = new ArrayList<Future<StoredColumn>>();
        var totals = new HashMap<String, ColumnTotals>();
        for (int i = 0; i < late.length; i++) {
            int column = i;
            var from = late[column] == 0 ? first : again;
            work.add(workers.submit(() -> Cells.joined(names[column], from.parts(column))));
            from.totals(column).ifPresent(known -> totals.put(names[column], known));
        }
        var columns = new ArrayList<StoredColumn>();
        for (var one : work) {
            columns.add(result(one));
        }
        var table = Dataset.of(source.name(), columns, Optional.of(text.format()), BlockLines.of(first.blocks));
        return sampler.map(drawn -> sampled(table, new Population(first.seen, drawn.neededHeap(), totals)))
                .orElse(table);
    }

    private static Dataset sampled(Dataset table, Population all) {
        double share = (double) all.rows() / table.rows();
        return table.sampledFrom(all)
                .withNotes(List.of(ReadingNote.ofTable(
                        "sampled", all.rows(), true, (long) table.rows(), all.rows(), share, all.neededGib())));
    }

    /** What fits every value of each column. */
    private int[] readings(List<TextBlock> blocks) throws TangledTextException {
        var readings = new int[reader.names().length];
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

    /** All blocks, read once. */
    private final class BlockPass {
        private final List<TextBlock> blocks = new ArrayList<>();
        private final List<RunningTotals> totals = new ArrayList<>();
        private final Deque<Future<TextBlock>> waiting = new ArrayDeque<>();
        private boolean[] told = {};
        private long seen;
        private long bytes;

        /** @param wanted the readings of columns that are read again, 0 for those that are not; empty the first time */
        void run(int[] wanted, ExecutorService workers, Progress progress) throws IOException {
            var count = new Source.ByteCount();
            var watch = source.watch(count, progress);
            try (var content = source.open(count)) {
                var cutter = new RowBlocks(
                        content, text.format().text().orElseThrow().quote(), block);
                var known = start(cutter.next(), wanted);
                int index = 1;
                for (var bytes = cutter.next(); bytes.length > 0; bytes = cutter.next()) {
                    watch.run();
                    waiting.add(workers.submit(reading(bytes, index++, known)));
                    if (waiting.size() > threads) {
                        take(result(waiting.remove()));
                    }
                }
                while (!waiting.isEmpty()) {
                    take(result(waiting.remove()));
                }
            }
        }

        private int[] start(byte[] first, int[] wanted) throws IOException {
            var known = wanted;
            if (wanted.length == 0) {
                var head = reader.head(first);
                known = head.columns().stream()
                        .mapToInt(part -> part.filled() ? part.readings() : possible)
                        .toArray();
                long bytes = head.columns().stream()
                        .flatMap(part -> part.values().stream())
                        .mapToLong(Cells::bytes)
                        .sum();
                sampler = RowSampler.needed(head.rows(), bytes, source.share(first), heap);
                if (sampler.isEmpty()) {
                    take(head);
                    return known;
                }
            }
            take(reader.block(first, 0, known, sampler));
            return known;
        }

        private Callable<TextBlock> reading(byte[] bytes, int index, int[] known) {
            return () -> reader.block(bytes, index, known, sampler);
        }

        /** @throws TangledTextException when the blocks would soon fill the heap; row by row that ends in words */
        private void take(TextBlock block) throws TangledTextException {
            for (var column : block.columns()) {
                bytes += column.values().map(Cells::bytes).orElse(0L);
            }
            if (bytes > GrowingTable.SHARE_OF_HEAP * heap) {
                throw new TangledTextException();
            }
            if (told.length == 0) {
                told = new boolean[block.columns().size()];
                Arrays.fill(told, true);
                block.columns().forEach(part -> totals.add(new RunningTotals()));
            }
            for (int column = 0; column < told.length; column++) {
                var known = block.columns().get(column).totals();
                told[column] &= known.isPresent();
                known.ifPresent(totals.get(column)::add);
            }
            seen += block.seen();
            blocks.add(block.withoutTotals());
        }

        /** Whether all values of a column are what reading them in a known way would have made. */
        boolean isReadAs(int column, Reading reading) {
            return blocks.stream().allMatch(one -> one.columns().get(column).isReadAs(reading, sampler.isPresent()))
                    && (sampler.isEmpty() || told[column]);
        }

        List<Cells> parts(int column) {
            return blocks.stream()
                    .map(one -> one.columns().get(column).values().orElseThrow())
                    .toList();
        }

        Optional<ColumnTotals> totals(int column) {
            return sampler.isPresent() ? Optional.of(totals.get(column).totals()) : Optional.empty();
        }
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
