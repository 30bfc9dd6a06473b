package promocast.engine.report;

/** A part of the page. */
interface Section {
    /** Writes it; writes nothing where the content has nothing for it. */
    void write(Markup page, ReportContent content, Texts texts);
}
