package promocast.engine.report;

import java.util.ArrayList;

/** What the planner should know before the campaign starts. */
final class WarningsSection implements Section {
    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        var sentences = new ArrayList<String>();
        content.forecast().warnings().forEach(warning -> sentences.add(texts.say(warning)));
        var lines = content.plan().lines();
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.share() >= 1)) {
            sentences.add(texts.say("warnings.holdOut"));
        }
        if (sentences.isEmpty()) {
            return;
        }
        page.open("div", "class", "warnings");
        page.element("h3", texts.say("warnings.title")).open("ul");
        sentences.forEach(sentence -> page.element("li", sentence));
        page.close().close().line();
    }
}
