package promocast.engine.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Sets the page on A4 with running header and footer; only what is used of the fonts is embedded. Nothing is fetched.
 */
final class PdfReport {
    private static final String FAMILY = "Promocast";
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    private final ReportFonts fonts;

    PdfReport(ReportFonts fonts) {
        this.fonts = fonts;
    }

    /** The PDF of a page of {@link Page}. */
    byte[] of(String page) {
        XRLog.setLoggingEnabled(false);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, fonts.regular(), REGULAR);
        font(builder, fonts.semiBold(), SEMI_BOLD);
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer(FAMILY);
        // An archive PDF has no font but those embedded, so nobody searches the machine for others.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withHtmlContent(
                page.replace("</head>", "<style>" + Page.resource("print.css") + "</style></head>"), null);
        builder.toStream(out);
        try (var svg = new BatikSVGDrawer()) {
            builder.useSVGDrawer(svg);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The pages of a PDF as PNG pictures. */
    static List<byte[]> pictures(byte[] pdf, float dotsPerInch) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pictures = new ArrayList<byte[]>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(png(renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB)));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, Supplier<byte[]> file, int weight) {
        var bytes = file.get();
        var uses = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
        builder.useFont(() -> new ByteArrayInputStream(bytes), FAMILY, weight, FontStyle.NORMAL, true, uses);
    }
}
