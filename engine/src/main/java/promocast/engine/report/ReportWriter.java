package promocast.engine.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import promocast.data.AtomicFile;
import promocast.data.BadInputException;
import promocast.data.Progress;
import promocast.engine.EngineMessage;

/**
 * Writes reports: one page of the content, as it is for the web and set on A4 for paper, and its numbers as a table.
 * Thread-safe.
 */
public final class ReportWriter {
    /** File formats of a report. */
    public enum Format {
        /** One file for a browser, charts included. */
        HTML,
        /** A4, ready to print. */
        PDF,
        /** The numbers, one a row. */
        CSV;

        /** Name of the file in the report's folder. */
        public String fileName() {
            return "report." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final PdfReport pdf;

    /** @param fonts what the PDF is set in */
    public ReportWriter(ReportFonts fonts) {
        this.pdf = new PdfReport(fonts);
    }

    /**
     * Writes one file a format into the folder, which is made if it does not exist. All are ready before the first is
     * written, each by temporary file and move.
     *
     * @return the files written
     * @throws BadInputException when the folder or a file cannot be written; names it
     * @throws promocast.data.CancelledException when the progress says so; then nothing is written
     */
    public List<Path> write(ReportContent content, Path folder, Set<Format> formats, Locale locale, Progress progress) {
        var ready = new ArrayList<byte[]>();
        var wanted = List.copyOf(formats.isEmpty() ? Set.of() : EnumSet.copyOf(formats));
        for (var format : wanted) {
            progress.checkCancelled();
            progress.report((double) ready.size() / wanted.size(), Texts.message("progress", format.name()));
            ready.add(bytes(content, format, locale));
        }
        progress.checkCancelled();
        makeFolder(folder);
        var files = new ArrayList<Path>();
        for (int i = 0; i < wanted.size(); i++) {
            var file = folder.resolve(wanted.get(i).fileName());
            AtomicFile.write(file, ready.get(i));
            files.add(file);
        }
        return files;
    }

    /** One format of the report as bytes. */
    public byte[] bytes(ReportContent content, Format format, Locale locale) {
        return switch (format) {
            case HTML -> Page.of(content, locale).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.of(Page.of(content, locale));
            case CSV ->
                CsvReport.of(content, new Texts(locale, content.plan().currency()))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    /** The pages of the PDF as PNG pictures, for a preview. */
    public List<byte[]> preview(ReportContent content, Locale locale, float dotsPerInch) {
        return PdfReport.pictures(bytes(content, Format.PDF, locale), dotsPerInch);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInputException(
                    EngineMessage.of("report.folder.failed", folder.toString(), AtomicFile.reason(e)));
        }
    }
}
