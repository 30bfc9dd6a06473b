package promocast.data.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.cache.ColumnCache.Limits;
import promocast.data.read.DatasetReader;
import promocast.data.read.FileSource;
import promocast.data.read.ReadOptions;

class ColumnCacheTest {
    private static final String TABLE = "id,city,spend,day,member,big,code,none\n"
            + "1,上海,2.5,2026-01-02 03:04,yes,12345678901,A1,\n"
            + "2,\"two\nlines\",-0.25,,no,,A2,\n"
            + "40000,,,2026-01-04,,-5,,\n"
            + "4,上海,1e300,1969-12-31,yes,0,A1,\n";

    @TempDir
    Path place;

    private Path file;
    private Path folder;

    @BeforeEach
    void writeTable() throws IOException {
        file = place.resolve("table.csv");
        folder = place.resolve("cache/tables");
        Files.writeString(file, TABLE);
        age(file, Duration.ofHours(1));
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    private ColumnCache cache(long most, String version) {
        return new ColumnCache(folder, new Limits(1, most), version, Clock.systemUTC(), Runnable::run);
    }

    private ColumnCache cache() {
        return cache(1 << 20, "1");
    }

    private Dataset read(ColumnCache cache) {
        return new DatasetReader(cache).read(new FileSource(file), Progress.NONE);
    }

    private Path kept() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().get(0);
        }
    }

    private static void assertEqual(Dataset found, Dataset expected) {
        assertThat(found.fingerprint()).isEqualTo(expected.fingerprint());
        assertThat(found.name()).isEqualTo(expected.name());
        assertThat(found.format()).isEqualTo(expected.format());
        assertThat(found.notes()).isEqualTo(expected.notes());
        for (int row = 0; row < expected.rows(); row++) {
            assertThat(found.fileRow(row)).isEqualTo(expected.fileRow(row));
            for (var column : expected.columns()) {
                var other = found.column(column.name());
                assertThat(other.text(row)).isEqualTo(column.text(row));
                assertThat(Double.valueOf(other.number(row))).isEqualTo(Double.valueOf(column.number(row)));
                assertThat(other.isMissing(row)).isEqualTo(column.isMissing(row));
                assertThat(other.distinct()).isEqualTo(column.distinct());
            }
        }
    }

    @Test
    void keptTableIsTheSame() {
        var first = read(cache());
        var again = cache().find(new FileSource(file)).orElseThrow();
        assertEqual(again, first);
        assertThat(again.fileRow(2)).isEqualTo(5);
    }

    @Test
    void changedSourceIsReadAgain() throws IOException {
        read(cache());
        Files.writeString(file, TABLE.replace("2.5", "9.5"));
        age(file, Duration.ofMinutes(30));
        assertThat(cache().find(new FileSource(file))).isEmpty();
        assertThat(read(cache()).column("spend").number(0)).isEqualTo(9.5);
    }

    @Test
    void otherOptionsAndOtherVersionsHaveOtherTables() {
        read(cache());
        assertThat(cache().find(new FileSource(file, ReadOptions.defaults().withSeparator(';'))))
                .isEmpty();
        assertThat(cache(1 << 20, "2").find(new FileSource(file))).isEmpty();
        assertThat(cache().find(new FileSource(file))).isPresent();
    }

    @Test
    void fileThatHasJustChangedIsNotKept() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        read(cache());
        assertThat(cache().find(new FileSource(file))).isEmpty();
    }

    @Test
    void smallFilesAreNotKept() {
        var cache = new ColumnCache(folder, Limits.defaults(), "1", Clock.systemUTC(), Runnable::run);
        read(cache);
        assertThat(folder).doesNotExist();
    }

    /** Whatever byte is changed, wherever the file is cut off or grows: the source is read again, never a wrong number. */
    @Test
    void damagedTablesAreAsIfTheyWereNotThere() throws IOException {
        var expected = read(cache());
        var whole = Files.readAllBytes(kept());
        var target = kept();
        var random = new SplittableRandom(3);
        for (int round = 0; round < 400; round++) {
            var damaged = damaged(whole, random, round);
            Files.write(target, damaged);
            assertThat(cache().find(new FileSource(file))).as("round " + round).isEmpty();
            assertThat(target).doesNotExist();
        }
        assertEqual(read(cache()), expected);
        assertThat(Files.readAllBytes(target)).isEqualTo(whole);
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random, int round) {
        if (round % 8 == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        if (round % 8 == 1) {
            return Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100));
        }
        var damaged = whole.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return Arrays.equals(damaged, whole) ? new byte[0] : damaged;
    }

    @Test
    void oldestTablesGoFirst() throws IOException {
        var cache = cache();
        read(cache);
        long one = cache.size();
        var first = kept();
        age(first, Duration.ofHours(2));
        var other = place.resolve("other.csv");
        Files.writeString(other, TABLE);
        age(other, Duration.ofHours(1));
        new DatasetReader(cache(one + one / 2, "1")).read(new FileSource(other), Progress.NONE);
        assertThat(first).doesNotExist();
        assertThat(cache.find(new FileSource(other))).isPresent();
        assertThat(cache.clear()).isPositive();
        assertThat(cache.size()).isZero();
        assertThat(cache.find(new FileSource(other))).isEmpty();
    }

    @Test
    void onlyTheUserCanLookIntoIt() throws IOException {
        read(cache());
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
                .isEqualTo("rw-------");
    }

    @Test
    void systemSaysWhereItIs() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x"), "Linux", "/h"))
                .contains(Path.of("/x/promocast/tables"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "not/absolute"), "Linux", "/h"))
                .contains(Path.of("/h/.cache/promocast/tables"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", "/h")).contains(Path.of("/h/Library/Caches/Promocast/tables"));
        assertThat(CacheFolder.of(Map.of(), "Windows 11", "/h")).isEmpty();
        assertThat(CacheFolder.of(Map.of("PROMOCAST_CACHE", "off"), "Linux", "/h"))
                .isEqualTo(Optional.empty());
        assertThat(CacheFolder.of(Map.of("PROMOCAST_CACHE", "/c"), "Linux", "/h"))
                .contains(Path.of("/c/tables"));
    }
}
