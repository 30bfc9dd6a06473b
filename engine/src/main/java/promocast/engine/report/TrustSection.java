package promocast.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import promocast.data.Outcome;

/**
 * How far the forecast can be trusted: what was measured on customers that the model had not seen, and what data cannot
 * say.
 */
final class TrustSection implements Section {
    /** Fixes that are told in words; more would push the figures off the page. */
    private static final int MOST_FIXES = 3;

    @Override
    public void write(Markup page, ReportContent content, Texts texts) {
        page.element("h2", texts.say("trust.title"));
        page.element("p", String.join(texts.pause(), sentences(content, texts))).line();
        var effects = Effects.of(content, texts);
        page.open("table", "class", "side-by-side").open("tr").open("td");
        quality(page, content, texts);
        page.close().open("td", "class", "second");
        effects.charts(page, texts);
        page.close().close().close().line();
        effects.verdicts(page, texts);
    }

    private static List<String> sentences(ReportContent content, Texts texts) {
        var model = content.model();
        var evaluation = model.evaluation();
        var said = new ArrayList<String>();
        said.add(texts.say(model.randomised() ? "trust.random" : "trust.notRandom"));
        mainOutcome(content).ifPresent(outcome -> {
            var gap = evaluation.outcomes().get(outcome).ece().value();
            var rows = texts.numbers().full(evaluation.testRows());
            said.add(texts.say("trust.gap", rows, texts.numbers().number(gap * 100), texts.outcome(outcome)));
        });
        missing(model, texts).ifPresent(said::add);
        mended(model, texts).ifPresent(said::add);
        said.add(texts.say("trust.levers"));
        return said;
    }

    /** Says what was mended in the data before the training: the first fixes in words, of the others how many. */
    private static Optional<String> mended(ModelCard model, Texts texts) {
        if (model.fixes().isEmpty()) {
            return Optional.empty();
        }
        var first = model.fixes().stream().limit(MOST_FIXES).map(texts::say).toList();
        var shown = String.join(texts.say("trust.fixes.separator"), first);
        int more = model.fixes().size() - first.size();
        return Optional.of(
                more == 0
                        ? texts.say("trust.fixes", shown)
                        : texts.say("trust.fixes.more", shown, texts.numbers().full(more)));
    }

    /** Names the outcomes that the data do not have, so that nobody takes their absence for zero. */
    private static Optional<String> missing(ModelCard model, Texts texts) {
        var absent = List.of(Outcome.CLICK, Outcome.PURCHASE, Outcome.REPURCHASE, Outcome.SPEND).stream()
                .filter(outcome -> !model.outcomes().contains(outcome))
                .map(texts::outcome)
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say("trust.missing", String.join(texts.say("list.separator"), absent)));
    }

    private static void quality(Markup page, ReportContent content, Texts texts) {
        page.element("h3", texts.say("trust.quality.title"));
        page.open("table", "class", "grid-table tight");
        Tables.head(page, texts.say("trust.outcome"), texts.say("trust.auc"), texts.say("trust.ece"));
        page.open("tbody");
        for (var outcome : Outcome.values()) {
            var quality = content.model().evaluation().outcomes().get(outcome);
            if (quality != null && outcome != Outcome.SPEND) {
                page.open("tr").element("td", texts.outcome(outcome), "class", "text");
                Tables.number(page, texts.numbers().score(quality.auc()), "");
                Tables.number(page, texts.numbers().rate(quality.ece()), "");
                page.close();
            }
        }
        page.close().close();
        page.element("p", texts.say("trust.quality.note"), "class", "note");
    }

    private static Optional<Outcome> mainOutcome(ReportContent content) {
        return List.of(Outcome.PURCHASE, Outcome.CLICK, Outcome.REDEEMED, Outcome.REPURCHASE).stream()
                .filter(content.model().evaluation().outcomes()::containsKey)
                .findFirst();
    }
}
