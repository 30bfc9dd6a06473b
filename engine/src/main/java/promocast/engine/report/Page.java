package promocast.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** The whole report as one XHTML page that needs nothing else: the web page as it is, and the source of the PDF. */
final class Page {
    private static final List<Section> SECTIONS = List.of(
            new SummarySection(),
            new TotalsSection(),
            new ChartsSection(),
            new WarningsSection(),
            new LedgerSection(),
            new LinesSection(),
            new ComparisonSection(),
            new NotesSection(),
            new CurvesSection(),
            new AssumptionsSection(),
            new TrustSection(),
            new TestSection(),
            new AdvisorSection());
    private static final int FINGERPRINT_DIGITS = 8;
    /** Characters of a name in header and footer. */
    private static final int NAME = 60;

    private Page() {}

    /** The page in a language; the same content gives the same text. */
    static String of(ReportContent content, Locale locale) {
        var texts = new Texts(locale, content.plan().currency());
        var page = new Markup();
        page.trusted("<!DOCTYPE html>").line();
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", texts.language())
                .line();
        head(page, content, texts);
        page.open("body").line();
        header(page, content, texts);
        footer(page, content, texts);
        page.open("main").line();
        SECTIONS.forEach(section -> {
            page.open("section");
            section.write(page, content, texts);
            page.close().line();
        });
        return page.close().close().close().line().toString();
    }

    private static void head(Markup page, ReportContent content, Texts texts) {
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.element("title", texts.say("title") + " – " + content.plan().name())
                .line();
        page.open("style").trusted(resource("report.css")).close().line();
        page.close().line();
    }

    private static void header(Markup page, ReportContent content, Texts texts) {
        page.open("div", "class", "page-header").open("table").open("tr");
        page.element("td", texts.say("title"));
        page.element("td", Texts.shortened(content.plan().name(), NAME), "class", "num");
        page.close().close().close().line();
    }

    private static void footer(Markup page, ReportContent content, Texts texts) {
        var provenance = content.model().provenance();
        var fingerprint = provenance.dataFingerprint();
        page.open("div", "class", "page-footer").open("table").open("tr").open("td", "class", "logo");
        logo(page);
        page.close();
        page.open("td")
                .text(texts.say(
                        "footer",
                        provenance.version(),
                        moment(provenance.trainedAt(), texts),
                        String.valueOf(provenance.options().members()),
                        Texts.shortened(content.dataName(), NAME),
                        texts.numbers().full(provenance.rows()),
                        fingerprint.substring(0, Math.min(FINGERPRINT_DIGITS, fingerprint.length())),
                        String.valueOf(provenance.options().seed()),
                        moment(content.madeAt(), texts)))
                .close();
        page.element("td", "", "class", "page-number");
        page.close().close().close().line();
    }

    private static void logo(Markup page) {
        page.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", 16.0, "height", 16.0, "viewBox", "0 0 16 16");
        Plot.style(page);
        page.empty("rect", "class", "logo-ground", "width", 16.0, "height", 16.0, "rx", 4.0);
        page.empty("path", "class", "logo-line", "d", "M3 11C7 11 8 5 13 5");
        page.close();
    }

    private static String moment(String iso, Texts texts) {
        try {
            return texts.numbers().moment(OffsetDateTime.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** A style sheet beside this class. */
    static String resource(String name) {
        try (var in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + Page.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
