package promocast.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import promocast.engine.format.NumberFormatter;
import promocast.engine.whatif.Overlap;

/** The customers who fall into several lines, as JSON and in words; lines count from 1. */
record OverlapAnswer(Session session, String currency, Overlap overlap) {
    /** All pairs of lines that share customers. */
    Map<String, Object> json() {
        var pairs = new ArrayList<Map<String, Object>>();
        for (var pair : overlap.pairs()) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("winner", pair.winner() + 1);
            fields.put("other", pair.other() + 1);
            fields.put("customers", pair.customers());
            fields.put("cost", pair.cost());
            fields.put("profit", pair.profit());
            fields.put("otherProfit", pair.otherProfit());
            pair.bothProfit().ifPresent(both -> fields.put("bothProfit", both));
            fields.put("atStake", pair.atStake());
            fields.put("kinds", List.copyOf(pair.kinds()));
            pairs.add(fields);
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("customers", overlap.contested());
        document.put("pairs", pairs);
        return document;
    }

    /** A sentence a pair whose order costs money; the customers in several lines first. */
    List<String> text() {
        if (overlap.contested() == 0) {
            return List.of();
        }
        var numbers = new NumberFormatter(session.locale(), currency);
        var lines = new ArrayList<String>();
        lines.add(session.text("overlap.customers", numbers.full(overlap.contested())));
        for (var pair : overlap.pairs()) {
            lines.add(session.text(
                    pair.atStake() > 0 ? "overlap.costs" : "overlap.right",
                    pair.winner() + 1,
                    pair.other() + 1,
                    numbers.full(pair.customers()),
                    numbers.money(pair.profit()),
                    numbers.money(pair.otherProfit())));
        }
        return lines;
    }
}
