package promocast.engine.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import promocast.data.Progress;

/** Writes reports. */
public final class ReportWriter {
    /** File formats of a report. */
    public enum Format {
        HTML,
        PDF,
        CSV
    }

    /** @param fonts what the PDF is set in */
    public ReportWriter(ReportFonts fonts) {
        throw new UnsupportedOperationException();
    }

    /** Writes one file a format into the folder, each by temporary file and move; returns the files written. */
    public List<Path> write(ReportContent content, Path folder, Set<Format> formats, Locale locale, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
