package promocast.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import promocast.data.BadInputException;
import promocast.data.CancelledException;
import promocast.data.Message;
import promocast.data.Progress;
import promocast.engine.report.ReportWriter.Format;

final class ReportWriterTest {
    private final ReportWriter writer = new ReportWriter(Fixture.fonts());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en,The campaign should earn ¥142k more than no offers", "zh,本次活动预计多赚 ¥14.2万"})
    void pdfSaysTheHeadlineInFontsOfItsOwn(String language, String headline) throws IOException {
        var pdf = writer.bytes(Fixture.shop(), Format.PDF, Locale.forLanguageTag(language));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(headline).contains("1 / " + document.getNumberOfPages());
            assertThat(document.getNumberOfPages()).isBetween(2, 4);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Promocast.*");
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
            assertThat(StreamSupport.stream(document.getPages().spliterator(), false))
                    .allMatch(page -> Math.round(page.getMediaBox().getWidth()) == 595);
        }
    }

    @Test
    void writesEachFormatIntoANewFolder() throws IOException {
        var target = folder.resolve("a").resolve("b");
        var files = writer.write(Fixture.empty(), target, EnumSet.allOf(Format.class), Locale.ENGLISH, Progress.NONE);
        assertThat(files)
                .containsExactly(
                        target.resolve("report.html"), target.resolve("report.pdf"), target.resolve("report.csv"));
        assertThat(Files.readString(files.get(0))).contains("This plan reaches nobody");
        assertThat(new String(Files.readAllBytes(files.get(1)), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        try (var left = Files.list(target)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("reports"), "a file");
        assertThatThrownBy(() ->
                        writer.write(Fixture.empty(), inTheWay, Set.of(Format.CSV), Locale.ENGLISH, Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(inTheWay.toString());
        assertThat(inTheWay).hasContent("a file");
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNothingHalfWritten() throws IOException {
        var blocked = Files.createDirectories(folder.resolve("report.csv").resolve("inside"));
        assertThatThrownBy(
                        () -> writer.write(Fixture.empty(), folder, Set.of(Format.CSV), Locale.ENGLISH, Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("report.csv");
        assertThat(blocked).exists();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("report.csv"));
        }
    }

    @Test
    void cancellingWritesNothing() {
        var cancelled = new Progress() {
            @Override
            public void report(double fraction, Message step) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        var target = folder.resolve("reports");
        assertThatThrownBy(() -> writer.write(Fixture.empty(), target, Set.of(Format.HTML), Locale.ENGLISH, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void previewIsOnePictureAPage() throws IOException {
        var pages = writer.preview(Fixture.empty(), Locale.ENGLISH, 36);
        assertThat(pages).hasSize(1);
        var picture = ImageIO.read(new ByteArrayInputStream(pages.get(0)));
        assertThat(picture.getWidth()).isBetween(297, 299);
    }
}
