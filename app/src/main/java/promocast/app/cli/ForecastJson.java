package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import promocast.data.ActionSpace;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.FieldEffect;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.PointsLiability;
import promocast.engine.whatif.Support;
import promocast.engine.whatif.Totals;

/** The JSON of a forecast, with the keys of the contract. */
final class ForecastJson {
    private ForecastJson() {}

    static Map<String, Object> of(Session session, CampaignPlan plan, Forecast forecast) {
        var document = new LinkedHashMap<String, Object>();
        document.put("plan", plan.name());
        document.put("currency", plan.currency());
        document.put("customers", forecast.customers());
        document.put("total", totals(forecast.total()));
        document.put("incremental", totals(forecast.incremental()));
        document.put("lines", lines(plan, forecast));
        document.put("ledger", money(forecast.ledger()));
        document.put("ledgerCustomers", customers(forecast.ledger()));
        if (!forecast.liability().isNone()) {
            document.put("pointsLiability", liability(forecast.liability()));
        }
        document.put("warnings", forecast.warnings().stream().map(session::text).toList());
        return document;
    }

    private static List<Map<String, Object>> lines(CampaignPlan plan, Forecast forecast) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < forecast.lines().size(); i++) {
            var line = forecast.lines().get(i);
            var fields = new LinkedHashMap<String, Object>();
            fields.put("segment", plan.lines().get(i).segment());
            fields.put("customers", line.customers());
            fields.putAll(totals(line.total()));
            fields.put("incremental", totals(line.incremental()));
            fields.put("ledger", money(line.ledger()));
            fields.put("ledgerCustomers", customers(line.ledger()));
            fields.put("support", support(line.support()));
            lines.add(fields);
        }
        return lines;
    }

    /** What each field of each line's offer moves: {@code response}, {@code audience}, {@code costs}, ... */
    static List<Map<String, String>> effects(CampaignPlan plan, ActionSpace actions) {
        return plan.lines().stream()
                .map(line -> {
                    var effects = new LinkedHashMap<String, String>();
                    FieldEffect.of(plan, line, actions)
                            .forEach((field, effect) ->
                                    effects.put(field, effect.name().toLowerCase(Locale.ROOT)));
                    return (Map<String, String>) effects;
                })
                .toList();
    }

    private static Map<String, Object> liability(PointsLiability liability) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("issued", liability.issued());
        fields.put("used", liability.used());
        fields.put("expired", liability.expired());
        fields.put("later", liability.later());
        fields.put("weeks", liability.weeks().stream().map(ForecastJson::week).toList());
        return fields;
    }

    private static Map<String, Object> week(PointsLiability.Week week) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("week", week.week());
        fields.put("issued", week.issued());
        fields.put("used", week.used());
        fields.put("expired", week.expired());
        fields.put("open", week.open());
        return fields;
    }

    static Map<String, Object> totals(Totals totals) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("reach", totals.reach());
        fields.put("clicks", totals.clicks());
        fields.put("purchases", totals.purchases());
        fields.put("repurchases", totals.repurchases());
        fields.put("revenue", totals.revenue());
        fields.put("cost", totals.cost());
        fields.put("campaignCost", totals.campaignCost());
        fields.put("profit", totals.profit());
        fields.put("roi", totals.roi());
        return fields;
    }

    /** The campaign cost that goes to each kind of customer; the four add up to it. */
    private static Map<String, Object> money(Ledger ledger) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("persuadable", ledger.persuadable().money());
        fields.put("sureBuyer", ledger.sureBuyer().money());
        fields.put("lostCause", ledger.lostCause().money());
        fields.put("sleepingDog", ledger.sleepingDog().money());
        return fields;
    }

    /** Expected customers of each kind; the four add up to the reach. */
    private static Map<String, Object> customers(Ledger ledger) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("persuadable", ledger.persuadable().customers());
        fields.put("sureBuyer", ledger.sureBuyer().customers());
        fields.put("lostCause", ledger.lostCause().customers());
        fields.put("sleepingDog", ledger.sleepingDog().customers());
        return fields;
    }

    private static Map<String, Object> support(Support support) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("logged", support.logged());
        fields.put("ess", support.effectiveSampleSize());
        fields.put("extrapolated", support.extrapolated());
        return fields;
    }
}
