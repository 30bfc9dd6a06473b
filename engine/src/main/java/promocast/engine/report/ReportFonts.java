package promocast.engine.report;

import java.util.function.Supplier;

/**
 * TrueType files with Latin and Chinese glyphs; what is used of them is embedded into the PDF.
 *
 * @param regular the file for text
 * @param semiBold the file for titles and key numbers
 */
public record ReportFonts(Supplier<byte[]> regular, Supplier<byte[]> semiBold) {}
