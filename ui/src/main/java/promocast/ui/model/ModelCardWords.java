package promocast.ui.model;

import java.util.ArrayList;
import java.util.List;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.model.Evaluation;
import promocast.engine.model.Provenance;
import promocast.ui.text.Texts;

/** Puts an evaluation into the rows of the model card, for one outcome. */
final class ModelCardWords {
    private static final int MOST_ARMS = 6;

    private final Texts texts;
    private final NumberFormatter numbers;
    private final Evaluation evaluation;
    private final SettingNames names;

    ModelCardWords(Texts texts, Evaluation evaluation, SettingNames names) {
        this.texts = texts;
        this.numbers = new NumberFormatter(texts.locale(), "");
        this.evaluation = evaluation;
        this.names = names;
    }

    /** Effects, ranking, forecast quality, live copy. */
    List<CardSection> sections(Outcome outcome) {
        var all = new ArrayList<CardSection>();
        var effects = new ArrayList<CardSection.Row>();
        var ranking = new ArrayList<CardSection.Row>();
        evaluation.uplift().entrySet().stream()
                .filter(arm -> arm.getValue().containsKey(outcome))
                .limit(MOST_ARMS)
                .forEach(arm -> {
                    var uplift = arm.getValue().get(outcome);
                    effects.add(row(names.of(arm.getKey()), effect(outcome, uplift.ate())));
                    ranking.add(row(names.of(arm.getKey()), numbers.score(uplift.qini())));
                });
        var name = texts.get("model.outcome." + outcome.key() + ".many");
        if (!effects.isEmpty()) {
            all.add(new CardSection(
                    texts.get(outcome == Outcome.SPEND ? "model.card.effectSpend" : "model.card.effect", name),
                    effects));
            all.add(new CardSection(texts.get("model.card.qini"), ranking));
        }
        all.addAll(quality());
        all.add(new CardSection(
                texts.get("model.card.live"),
                List.of(new CardSection.Row(
                        texts.get("model.card.distance"),
                        numbers.points(Interval.exact(evaluation.liveDistance()))
                                .value()
                                .replace("+", ""),
                        texts.get("model.card.distance.unit")))));
        return all;
    }

    /** Where the model comes from, as short chips. */
    List<String> chips(Provenance provenance, boolean randomised) {
        var chips = new ArrayList<>(List.of(
                texts.get(randomised ? "model.chip.random" : "model.chip.observed"),
                texts.get("model.chip.seed", String.valueOf(provenance.options().seed())),
                texts.get("model.chip.rows", numbers.full(provenance.rows()))));
        if (provenance.seconds() >= 1) {
            chips.add(texts.get("model.chip.seconds", numbers.number(Math.round(provenance.seconds()))));
        }
        return chips;
    }

    private List<CardSection> quality() {
        return evaluation.outcomes().entrySet().stream()
                .map(one ->
                        new CardSection(texts.get("model.card.quality", name(one.getKey())), quality(one.getValue())))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private List<CardSection.Row> quality(Evaluation.Quality quality) {
        var rows = new ArrayList<CardSection.Row>();
        add(rows, "model.card.auc", quality.auc());
        add(rows, "model.card.logLoss", quality.logLoss());
        if (!quality.ece().isWithheld()) {
            rows.add(row(texts.get("model.card.gap"), gap(quality.ece())));
            rows.add(row(texts.get("model.card.gapBefore"), gap(Interval.exact(quality.eceBefore()))));
        }
        return rows;
    }

    private void add(List<CardSection.Row> rows, String key, Interval value) {
        if (!value.isWithheld()) {
            rows.add(row(texts.get(key), numbers.score(value)));
        }
    }

    private Shown gap(Interval share) {
        var shown = numbers.points(share);
        return new Shown(texts.get("model.card.points", shown.value().replace("+", "")), shown.range());
    }

    private Shown effect(Outcome outcome, Interval ate) {
        return outcome == Outcome.SPEND ? numbers.addedMoney(ate) : numbers.points(ate);
    }

    private static CardSection.Row row(String label, Shown shown) {
        return new CardSection.Row(label, shown.value(), shown.range());
    }

    private String name(Outcome outcome) {
        return texts.get("model.outcome." + outcome.key());
    }
}
