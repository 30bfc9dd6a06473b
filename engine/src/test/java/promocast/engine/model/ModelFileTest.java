package promocast.engine.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.BadInputException;

class ModelFileTest {
    @TempDir
    Path folder;

    @Test
    void fileOfAnotherVersionSaysSo() throws IOException {
        for (int format : new int[] {ModelVersion.OLDEST - 1, ModelVersion.FORMAT + 1}) {
            var file = folder.resolve("other.promo-model");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                var manifest = "{\"kind\":\"promocast-model\",\"format\":" + format + ",\"new\":[]}";
                var bytes = manifest.getBytes(StandardCharsets.UTF_8);
                var sum = new CRC32();
                sum.update(bytes);
                var entry = new ZipEntry("manifest.json");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
            assertThatThrownBy(() -> ForecastModel.read(file))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("other.promo-model")
                    .hasMessageContaining("another version");
        }
    }
}
