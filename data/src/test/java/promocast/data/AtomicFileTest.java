package promocast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheContentAndNothingElse() throws IOException {
        AtomicFile.write(folder.resolve("a.txt"), new byte[] {1, 2});
        assertThat(folder.resolve("a.txt")).hasBinaryContent(new byte[] {1, 2});
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void errorsNameTheFileThatWasAskedForAndTheReason() throws IOException {
        var place = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(place.resolve("inside"), "x");
        for (var file : new Path[] {folder.resolve("none").resolve("a.txt"), place}) {
            assertThatThrownBy(() -> AtomicFile.write(file, new byte[1]))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageMatching(".*(folder does not exist|in the way).*")
                    .hasMessageNotContaining(".part");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void sweepsWhatEndedProcessesLeftOfTheSameFile() throws IOException {
        var old = part("a.txt", 2);
        var young = part("a.txt", 0);
        var other = part("b.txt", 2);
        var own = Files.writeString(folder.resolve(".a.txt.mine.part"), "x");
        Files.setLastModifiedTime(own, daysAgo(2));
        AtomicFile.write(folder.resolve("a.txt"), new byte[1]);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
        assertThat(own).exists();
    }

    private Path part(String name, int days) throws IOException {
        var file = Files.writeString(folder.resolve("." + name + "." + UUID.randomUUID() + ".part"), "x");
        Files.setLastModifiedTime(file, daysAgo(days));
        return file;
    }

    private static FileTime daysAgo(int days) {
        return FileTime.from(Instant.now().minus(Duration.ofDays(days)));
    }
}
