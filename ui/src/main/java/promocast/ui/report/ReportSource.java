package promocast.ui.report;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import promocast.data.Progress;
import promocast.engine.report.ReportContent;
import promocast.engine.report.ReportWriter.Format;

/**
 * Where reports come from.
 *
 * @param collect computes all that a report says
 * @param preview draws its pages
 * @param write writes the files
 */
record ReportSource(Collect collect, Preview preview, Write write) {
    /** Computes what a report says. */
    @FunctionalInterface
    interface Collect {
        /** All that the report of the question says. */
        ReportContent of(ReportQuestion question, Progress progress);
    }

    /** Draws pages. */
    @FunctionalInterface
    interface Preview {
        /** The pages in the given language. */
        List<BufferedImage> of(ReportContent content, Locale locale, Progress progress);
    }

    /** Writes files. */
    @FunctionalInterface
    interface Write {
        /** The files written, one a format. */
        List<Path> to(Path folder, ReportContent content, Set<Format> formats, Locale locale, Progress progress);
    }
}
