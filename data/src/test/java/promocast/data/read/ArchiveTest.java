package promocast.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;
import promocast.data.Column;
import promocast.data.Dataset;
import promocast.data.Progress;
import promocast.data.ReadingNote;

/** Packed files and folders of files. */
class ArchiveTest {
    private static final String ONE = "id,city\n1,Rome\n2,Oslo\n";

    @TempDir
    Path folder;

    @Test
    void fileInArchiveIsRead() throws IOException {
        var file = folder.resolve("shop.zip");
        zip(file, StandardCharsets.UTF_8, "__MACOSX/._a.csv", "junk", "sub/", "", "sub/a.csv", ONE);
        var data = read(new FileSource(file));
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.name()).isEqualTo("shop.zip");
        assertThat(data.format().orElseThrow().part()).contains("sub/a.csv");
        assertThat(new DatasetReader().choices(new FileSource(file)).names()).containsExactly("sub/a.csv");
    }

    @Test
    void oneOfSeveralFilesHasToBeChosen() throws IOException {
        var file = folder.resolve("shop.zip");
        zip(file, Charset.forName("GBK"), "订单.csv", ONE, "用户.csv", "a;b\n1;2\n");
        assertThat(new DatasetReader().choices(new FileSource(file)))
                .isEqualTo(new Choices(Choices.Kind.ENTRIES, List.of("用户.csv", "订单.csv")));
        assertThatThrownBy(() -> read(new FileSource(file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("2 files: 用户.csv, 订单.csv");
        var data = read(new FileSource(file, ReadOptions.defaults().withPart("用户.csv")));
        assertThat(data.columns()).extracting(Column::name).containsExactly("a", "b");
        assertThatThrownBy(
                        () -> read(new FileSource(file, ReadOptions.defaults().withPart("x.csv"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("“x.csv”");
    }

    @Test
    void bombsAreRefused() throws IOException {
        var content = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(content)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            var rows = ("1," + "x".repeat(30_000) + "\n").repeat(35).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(rows);
            }
        }
        var file = Files.write(folder.resolve("bomb.zip"), content.toByteArray());
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> read(new FileSource(file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("unpacks to far more");
    }

    @Test
    void damagedArchivesAreRefused() throws IOException {
        var file = folder.resolve("shop.zip");
        zip(file, StandardCharsets.UTF_8, "a.csv", ONE);
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 30));
        assertThatThrownBy(() -> read(new FileSource(file))).isInstanceOf(BadInputException.class);
        zip(file, StandardCharsets.UTF_8, "b.zip", "PK\3\4 and so on");
        assertThatThrownBy(() -> read(new FileSource(file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("packed in another file");
    }

    @Test
    void filesOfFolderAreOneTable() throws IOException {
        Files.writeString(folder.resolve("2026-02.csv"), "city,id\n北京,3\n", Charset.forName("GB18030"));
        Files.writeString(folder.resolve("2026-01.csv"), ONE);
        Files.writeString(folder.resolve("2026-03.jsonl"), "{\"id\": 4.5, \"city\": \"Bonn\"}\n");
        Files.writeString(folder.resolve("notes.md"), "nothing");
        var data = read(DataSource.of(folder));
        assertThat(data.columns()).extracting(Column::name).containsExactly("id", "city");
        assertThat(data.column("id").numbers()).containsExactly(1, 2, 3, 4.5);
        assertThat(data.column("city").text(2)).isEqualTo("北京");
        assertThat(data.fileRow(3)).isEqualTo(4);
        assertThat(data.notes()).isEmpty();
        assertThat(new DatasetReader().choices(new FolderSource(folder)).names())
                .containsExactly("2026-01.csv", "2026-02.csv", "2026-03.jsonl");
        assertThat(new DatasetReader().preview(new FolderSource(folder), 3).rows())
                .isEqualTo(3);
    }

    @Test
    void differingColumnsAreSaidWithTheFile() throws IOException {
        Files.writeString(folder.resolve("a.csv"), ONE);
        Files.writeString(folder.resolve("b.csv"), "id,town\n3,Bonn\n");
        var data = read(new FolderSource(folder));
        assertThat(data.columns()).extracting(Column::name).containsExactly("id", "city", "town");
        assertThat(data.column("city").isMissing(2)).isTrue();
        assertThat(data.column("town").missing()).isEqualTo(2);
        assertThat(data.notes()).extracting(ReadingNote::code).containsExactly("columns-lacking", "columns-extra");
        assertThat(data.notes().get(0).message().in(Locale.ENGLISH)).contains("b.csv", "city");
        Files.writeString(folder.resolve("c.csv"), "x,y\n3,Bonn\n");
        assertThatThrownBy(() -> read(new FolderSource(folder)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("c.csv has no column in common with a.csv");
    }

    private static Dataset read(DataSource source) {
        return new DatasetReader().read(source, Progress.NONE);
    }

    private static void zip(Path file, Charset names, String... entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
