package promocast.ui.plan;

import java.util.List;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.format.Shown;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.whatif.Forecast;
import promocast.ui.plan.KeyNumber.Tone;
import promocast.ui.text.Texts;

/** Puts a forecast into the eight key numbers: total, what the campaign adds, range. */
final class KeyNumbers {
    private final Texts texts;
    private final NumberFormatter numbers;
    private final CampaignPlan plan;
    private final Forecast forecast;
    private final boolean compact;
    private final boolean beyond;

    KeyNumbers(Texts texts, NumberFormatter numbers, CampaignPlan plan, Forecast forecast, boolean compact) {
        this.texts = texts;
        this.numbers = numbers;
        this.plan = plan;
        this.forecast = forecast;
        this.compact = compact;
        this.beyond = forecast.lines().stream().anyMatch(line -> line.support().extrapolated());
    }

    /** Reach, click, purchase and repurchase rate, revenue, cost, profit, ROI. */
    List<KeyNumber> all() {
        var total = forecast.total();
        var extra = forecast.incremental();
        return List.of(
                reach(total.reach().value()),
                rate("click", total.clicks(), total.reach(), extra.clicks()),
                rate("purchase", total.purchases(), total.reach(), extra.purchases()),
                rate("repurchase", total.repurchases(), Repurchase.base(total), extra.repurchases()),
                money("revenue", range(total.revenue()), total.revenue(), extra.revenue()),
                money("cost", campaignCost(), total.cost(), extra.cost()),
                money("profit", range(total.profit()), total.profit(), extra.profit()),
                roi(extra.roi()));
    }

    private KeyNumber reach(double reached) {
        double share = forecast.customers() == 0 ? 0 : reached / forecast.customers();
        return new KeyNumber(
                title("reach"),
                texts.get("plan.key.reach.of", numbers.full(forecast.customers())),
                "",
                numbers.full(reached),
                "",
                "",
                texts.get(
                        "plan.key.reach.note", numbers.rate(share), plan.lines().size()),
                Tone.PLAIN,
                false);
    }

    private KeyNumber rate(String name, Interval count, Interval base, Interval added) {
        if (count.isWithheld()) {
            return withheld(name, texts.get("plan.key." + name + ".absent"));
        }
        var shown = numbers.addedCount(added);
        double rate = base.value() > 0 ? count.value() / base.value() : Double.NaN;
        return new KeyNumber(
                title(name),
                "",
                side(name, numbers.full(count.value())),
                numbers.rate(rate),
                shown.value(),
                bracketed(shown.range()),
                "",
                added.value() < 0 ? Tone.LOSS : Tone.GAIN,
                beyond);
    }

    private KeyNumber money(String name, String aside, Interval total, Interval added) {
        if (total.isWithheld()) {
            return withheld(name, texts.get("plan.key.money.absent"));
        }
        var shown = numbers.addedMoney(added);
        return new KeyNumber(
                title(name),
                aside,
                "",
                numbers.money(total).value(),
                shown.value(),
                bracketed(shown.range()),
                "",
                added.value() < 0 && !name.equals("cost") ? Tone.LOSS : Tone.GAIN,
                beyond);
    }

    private KeyNumber roi(Interval roi) {
        if (roi.isWithheld()) {
            return withheld("roi", texts.get(beyond ? "plan.key.roi.beyond" : "plan.key.roi.free"));
        }
        return new KeyNumber(
                title("roi"),
                numbers.roi(roi).range(),
                "",
                numbers.roi(roi).value(),
                "",
                "",
                texts.get(compact ? "plan.key.roi.short" : "plan.key.roi.note", numbers.price(1)),
                roi.value() < 0 ? Tone.LOSS : Tone.PLAIN,
                false);
    }

    private KeyNumber withheld(String name, String why) {
        return new KeyNumber(title(name), "", "", Shown.WITHHELD, "", "", why, Tone.PLAIN, false);
    }

    private String title(String name) {
        return texts.get("plan.key." + name + ".title");
    }

    private String range(Interval of) {
        return bracketed(numbers.money(of).range());
    }

    private String campaignCost() {
        var spent = numbers.money(forecast.total().campaignCost().value());
        return compact ? spent : texts.get("plan.key.cost.campaign", spent);
    }

    private String side(String name, String count) {
        return compact ? count : texts.get("plan.key." + name + ".count", count);
    }

    private String bracketed(String range) {
        return range.isEmpty() || compact ? range : "(" + range + ")";
    }
}
