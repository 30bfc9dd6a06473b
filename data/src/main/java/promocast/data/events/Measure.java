package promocast.data.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A column of the customer table that is computed from a customer's history.
 *
 * @param name its name
 * @param whole whether its values are whole numbers
 * @param value what it is for one customer, NaN where it is not known
 */
record Measure(String name, boolean whole, ToDoubleFunction<CustomerHistory> value) {
    /** The measures that a log with these roles can give; they do not depend on what its rows hold. */
    static List<Measure> of(EventRoles roles, List<Integer> windows) {
        var measures = new ArrayList<Measure>();
        boolean money = hasMoney(roles);
        boolean events = roles.column(EventField.EVENT).isPresent();
        measures.add(new Measure("recency_days", false, CustomerHistory::recency));
        measures.add(new Measure("frequency", true, CustomerHistory::purchases));
        if (money) {
            measures.add(new Measure("monetary_total", false, history -> history.money(history.always())));
            measures.add(new Measure("monetary_mean", false, Measure::meanMoney));
        }
        measures.add(new Measure("tenure_days", false, CustomerHistory::tenure));
        measures.add(new Measure("purchase_gap_days", false, CustomerHistory::gap));
        if (events) {
            measures.add(new Measure("last_event_days", false, CustomerHistory::idle));
        }
        if (roles.column(EventField.ITEM).isPresent()) {
            measures.add(new Measure("items", true, history -> history.items(history.always())));
        }
        if (roles.column(EventField.QUANTITY).isPresent()) {
            measures.add(new Measure("pieces", false, history -> history.pieces(history.always())));
        }
        if (roles.column(EventField.DURATION).isPresent()) {
            measures.add(new Measure("browse_seconds", false, history -> history.seconds(history.always())));
        }
        for (int w = 0; w < windows.size(); w++) {
            addWindow(roles, windows.get(w), w, measures);
        }
        return measures;
    }

    static boolean hasMoney(EventRoles roles) {
        return roles.column(EventField.AMOUNT).isPresent()
                || roles.column(EventField.PRICE).isPresent();
    }

    private static double meanMoney(CustomerHistory history) {
        return history.purchases() == 0 ? Double.NaN : history.money(history.always()) / history.purchases();
    }

    private static void addWindow(EventRoles roles, int days, int w, List<Measure> measures) {
        var end = "_" + days + "d";
        measures.add(new Measure("purchases" + end, true, history -> history.count(EventKind.PURCHASE, w)));
        if (hasMoney(roles)) {
            measures.add(new Measure("spend" + end, false, history -> history.money(w)));
        }
        for (var kind : List.of(EventKind.VIEW, EventKind.CLICK, EventKind.CART, EventKind.BROWSE)) {
            if (hasWord(roles, kind)) {
                measures.add(new Measure(kind.key() + "s" + end, true, history -> history.count(kind, w)));
            }
        }
        if (hasWord(roles, EventKind.CLICK)) {
            measures.add(new Measure("purchases_per_click" + end, false, history -> rate(history, w)));
        }
        if (roles.column(EventField.DURATION).isPresent()) {
            measures.add(new Measure("browse_seconds" + end, false, history -> history.seconds(w)));
        }
        if (roles.column(EventField.ITEM).isPresent()) {
            measures.add(new Measure("items" + end, true, history -> history.items(w)));
        }
    }

    static boolean hasWord(EventRoles roles, EventKind kind) {
        return roles.column(EventField.EVENT).isPresent() && roles.words().containsValue(kind);
    }

    private static double rate(CustomerHistory history, int w) {
        int clicks = history.count(EventKind.CLICK, w);
        return clicks == 0 ? Double.NaN : (double) history.count(EventKind.PURCHASE, w) / clicks;
    }
}
