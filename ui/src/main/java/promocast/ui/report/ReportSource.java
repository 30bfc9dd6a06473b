package promocast.ui.report;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import promocast.data.Progress;
import promocast.engine.report.ReportContent;
import promocast.engine.report.ReportFonts;
import promocast.engine.report.ReportWriter;
import promocast.engine.report.ReportWriter.Format;
import promocast.resources.Fonts;

/**
 * Where reports come from.
 *
 * @param collect computes all that a report says
 * @param preview draws its pages
 * @param write writes the files
 */
record ReportSource(Collect collect, Preview preview, Write write) {
    private static final float DOTS_PER_INCH = 132;

    /** Computes what a report says. */
    @FunctionalInterface
    interface Collect {
        /** All that the report of the question says. */
        ReportContent of(ReportQuestion question, Progress progress);
    }

    /** Draws pages. */
    @FunctionalInterface
    interface Preview {
        /** The pages in the given language, as PNG files. */
        List<byte[]> of(ReportContent content, Locale locale);
    }

    /** Writes files. */
    @FunctionalInterface
    interface Write {
        /** The files written into the folder, one a format. */
        List<Path> to(Path folder, ReportContent content, Set<Format> formats, Locale locale, Progress progress);
    }

    /** Reports of the engine, set in the fonts of the studio. */
    static ReportSource engine(Clock clock) {
        var writer = new ReportWriter(new ReportFonts(Fonts.REGULAR::bytes, Fonts.SEMI_BOLD::bytes));
        return new ReportSource(
                (question, progress) -> question.collect(clock, progress),
                (content, locale) -> writer.preview(content, locale, DOTS_PER_INCH),
                (folder, content, formats, locale, progress) ->
                        writer.write(content, folder, formats, locale, progress));
    }
}
