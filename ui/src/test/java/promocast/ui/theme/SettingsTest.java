package promocast.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.read.DatabaseSource;
import promocast.data.read.FileSource;
import promocast.data.read.ReadOptions;

final class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void choicesOutliveTheRun() {
        var settings = new Settings(folder.resolve("deep"), Locale.ENGLISH);
        settings.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        settings.themeProperty().set(Theme.DARK);
        var file = new FileSource(
                folder.resolve("顾客 数据.csv").toAbsolutePath(),
                ReadOptions.defaults()
                        .withEncoding(Charset.forName("GB18030"))
                        .withSeparator('\t')
                        .withHeader(false));
        settings.opened(file);
        settings.save();
        var again = new Settings(folder.resolve("deep"), Locale.ENGLISH);
        assertThat(again.localeProperty().get()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(again.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(again.recent()).containsExactly(file);
    }

    @Test
    void newestFileIsFirstAndTenAreKept() {
        var settings = new Settings(folder, Locale.ENGLISH);
        for (int i = 0; i < 12; i++) {
            settings.opened(new FileSource(folder.resolve(i + ".csv")));
        }
        settings.opened(
                new FileSource(folder.resolve("5.csv"), ReadOptions.defaults().withPart("Sheet2")));
        assertThat(settings.recent()).hasSize(Settings.RECENT).doesNotHaveDuplicates();
        assertThat(settings.recent().get(0).name()).isEqualTo("5.csv");
        assertThat(settings.recent().stream().filter(one -> one.name().equals("5.csv")))
                .hasSize(1);
    }

    @Test
    void databasesAreKeptWithoutTheirPassword() throws IOException {
        var settings = new Settings(folder, Locale.ENGLISH);
        settings.opened(new DatabaseSource(
                "jdbc:postgresql://shop:5432/crm",
                Optional.of("planner"),
                Optional.empty(),
                Optional.of("select *\n from \\orders"),
                "s3cret"::toCharArray));
        settings.save();
        var again = new Settings(folder, Locale.ENGLISH);
        var kept = (DatabaseSource) again.recent().get(0);
        assertThat(kept.url()).isEqualTo("jdbc:postgresql://shop:5432/crm");
        assertThat(kept.user()).contains("planner");
        assertThat(kept.query()).contains("select *\n from \\orders");
        assertThat(kept.password().ask()).isEmpty();
        assertThat(Files.readString(folder.resolve("studio.properties"))).doesNotContain("s3cret");
    }

    @Test
    void entriesThatSomebodyHasSpoiltAreLeftOut() throws IOException {
        Files.writeString(
                folder.resolve("studio.properties"),
                "recent.0=a.csv\nrecent.0.encoding=no-such\nrecent.1=b.csv\nrecent.1.separator=x\nrecent.2=c.csv\n");
        assertThat(new Settings(folder, Locale.ENGLISH).recent()).containsExactly(new FileSource(Path.of("c.csv")));
    }

    @Test
    void damagedFileIsAsGoodAsNone() throws IOException {
        Files.write(folder.resolve("studio.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\\', 'u', 'x'});
        var settings = new Settings(folder, Locale.SIMPLIFIED_CHINESE);
        assertThat(settings.localeProperty().get()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(settings.recent()).isEmpty();
    }
}
