package promocast.engine.report;

/** The planner's notes. */
final class NotesSection implements Section {
    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        var notes = content.story().notes().strip();
        if (notes.isEmpty()) {
            return;
        }
        page.open("div", "class", "keep").element("h2", texts.say("notes.title"));
        notes.lines().filter(line -> !line.isBlank()).forEach(line -> page.element("p", line.strip()));
        page.close().line();
    }
}
