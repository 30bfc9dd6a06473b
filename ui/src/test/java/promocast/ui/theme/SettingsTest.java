package promocast.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void choicesOutliveTheRun() {
        var settings = new Settings(folder.resolve("deep"), Locale.ENGLISH);
        settings.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        settings.themeProperty().set(Theme.DARK);
        settings.opened(folder.resolve("顾客 数据.csv"));
        settings.save();
        var again = new Settings(folder.resolve("deep"), Locale.ENGLISH);
        assertThat(again.localeProperty().get()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(again.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(again.recent()).containsExactly(folder.resolve("顾客 数据.csv").toAbsolutePath());
    }

    @Test
    void newestFileIsFirstAndTenAreKept() {
        var settings = new Settings(folder, Locale.ENGLISH);
        for (int i = 0; i < 12; i++) {
            settings.opened(folder.resolve(i + ".csv"));
        }
        settings.opened(folder.resolve("5.csv"));
        assertThat(settings.recent()).hasSize(Settings.RECENT).doesNotHaveDuplicates();
        assertThat(settings.recent().get(0).getFileName()).hasToString("5.csv");
    }

    @Test
    void damagedFileIsAsGoodAsNone() throws IOException {
        Files.write(folder.resolve("studio.properties"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\\', 'u', 'x'});
        var settings = new Settings(folder, Locale.SIMPLIFIED_CHINESE);
        assertThat(settings.localeProperty().get()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(settings.recent()).isEmpty();
    }
}
