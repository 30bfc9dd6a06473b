package promocast.data.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import promocast.data.AtomicFile;
import promocast.data.Dataset;
import promocast.data.read.FileSource;
import promocast.data.read.TableStore;

/**
 * Tables in a folder that only the user can look into, at most so many bytes of them; those that were asked for the longest
 * time ago go first. What goes wrong here is logged and never told: the source is read instead.
 */
public final class ColumnCache implements TableStore {
    /** End of the names of its files. */
    static final String SUFFIX = ".promo-columns";

    /** Smaller files are read quicker than anyone could notice. */
    private static final long SMALLEST = 1 << 22;

    private static final Logger LOG = LoggerFactory.getLogger(ColumnCache.class);

    private final Path folder;
    private final Limits limits;
    private final String version;
    private final Clock clock;
    private final Executor background;

    /**
     * What is kept.
     *
     * @param smallest bytes of the smallest source that is kept
     * @param most bytes of all tables together
     */
    public record Limits(long smallest, long most) {
        /** Sources from 4 MiB on, 2 GiB of tables. */
        public static Limits defaults() {
            return new Limits(SMALLEST, 2L << 30);
        }
    }

    /**
     * A cache in a folder, which is made when it is needed.
     *
     * @param version the program that reads; tables of another version are not taken
     * @param background where tables are written
     */
    public ColumnCache(Path folder, Limits limits, String version, Clock clock, Executor background) {
        this.folder = folder;
        this.limits = limits;
        this.version = version;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public Optional<Dataset> find(FileSource source) {
        try {
            var stamp = SourceStamp.of(source, version);
            var file = folder.resolve(stamp.fileName());
            return Files.exists(file) ? read(file, stamp) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("no kept table of {}", source.name(), e);
            return Optional.empty();
        }
    }

    private Optional<Dataset> read(Path file, SourceStamp stamp) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var found = CacheReader.read(channel, stamp.text());
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(found);
        } catch (UnkeptException e) {
            LOG.info("{} is of no use: {}", file, e.getMessage());
            Files.deleteIfExists(file);
            return Optional.empty();
        }
    }

    @Override
    public Consumer<Dataset> keeper(FileSource source) {
        try {
            var before = SourceStamp.of(source, version);
            if (before.size() < limits.smallest() || !before.isSettled(clock.instant())) {
                return data -> {};
            }
            return data -> {
                if (data.population().isEmpty()) {
                    background.execute(() -> keep(source, before, data));
                }
            };
        } catch (IOException e) {
            LOG.debug("{} is not kept", source.name(), e);
            return data -> {};
        }
    }

    private void keep(FileSource source, SourceStamp before, Dataset data) {
        try {
            if (before.equals(SourceStamp.of(source, version))) {
                makeFolder();
                write(before, data);
                shrink();
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("{} is not kept: {}", source.name(), e.toString());
        }
    }

    private void write(SourceStamp stamp, Dataset data) throws IOException {
        var target = folder.resolve(stamp.fileName());
        var growing = AtomicFile.part(target);
        try {
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = FileChannel.open(growing, options, permissions("rw-------"))) {
                CacheWriter.write(data, stamp.text(), channel);
            }
            AtomicFile.move(growing, target);
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    private void makeFolder() throws IOException {
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, permissions("rwx------"));
        } else if (isPosix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private FileAttribute<?>[] permissions(String words) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(words))}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Takes away what was asked for the longest time ago until the rest is small enough. */
    private void shrink() throws IOException {
        var files = kept();
        long bytes = 0;
        for (var file : files) {
            bytes += file.size();
            if (bytes > limits.most()) {
                Files.deleteIfExists(file.path());
            }
        }
    }

    /**
     * Takes away all tables.
     *
     * @return number of bytes that they took
     * @throws IOException when one of them cannot be deleted
     */
    public long clear() throws IOException {
        long bytes = 0;
        for (var file : kept()) {
            Files.deleteIfExists(file.path());
            bytes += file.size();
        }
        return bytes + clearParts();
    }

    /** Takes away what ended processes have left half-written. */
    private long clearParts() throws IOException {
        long bytes = 0;
        if (Files.isDirectory(folder)) {
            try (var parts = Files.newDirectoryStream(folder, ".*" + SUFFIX + ".*.part")) {
                for (var part : parts) {
                    bytes += Files.size(part);
                    Files.deleteIfExists(part);
                }
            }
        }
        return bytes;
    }

    /** Number of bytes of all tables. */
    public long size() throws IOException {
        return kept().stream().mapToLong(Kept::size).sum();
    }

    /** The folder, whether it is there or not. */
    public Path folder() {
        return folder;
    }

    private record Kept(Path path, long size, FileTime used) {}

    /** Newest first. */
    private List<Kept> kept() throws IOException {
        var files = new ArrayList<Kept>();
        if (Files.isDirectory(folder)) {
            try (var all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (var file : all) {
                    add(files, file);
                }
            }
        }
        files.sort(Comparator.comparing(Kept::used).reversed());
        return files;
    }

    private static void add(List<Kept> files, Path file) throws IOException {
        try {
            files.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException e) {
            LOG.debug("{} has gone", file);
        }
    }
}
