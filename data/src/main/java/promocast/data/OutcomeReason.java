package promocast.data;

import java.util.Map;

/** Says why a column is taken for an outcome, from what its values share with the other outcomes. */
final class OutcomeReason {
    private OutcomeReason() {}

    /** @param outcomes the outcomes found so far, this one included */
    static Message of(Dataset data, Outcome outcome, Map<Outcome, String> outcomes) {
        var name = outcomes.get(outcome);
        var column = data.column(name);
        if (outcome == Outcome.SPEND) {
            var bought = outcomes.get(Outcome.PURCHASE);
            int buyers = positive(column);
            return bought == null
                    ? Message.data("guess.spend", name, buyers)
                    : Message.data("guess.spend.buyers", name, buyers, bought);
        }
        var clicked = outcomes.get(Outcome.CLICK);
        if (outcome == Outcome.PURCHASE && clicked != null) {
            double without = unexplained(column, data.column(clicked));
            return without == 0
                    ? Message.data("guess.purchase.follows", name, clicked)
                    : Message.data("guess.purchase.organic", name, clicked, without);
        }
        return Message.data("guess." + outcome.key(), name, (double) positive(column) / data.rows());
    }

    /** Share of the rows above 0 in one column that are 0 in the other. */
    static double unexplained(Column column, Column by) {
        int above = 0;
        int without = 0;
        for (int i = 0; i < column.size(); i++) {
            if (column.number(i) > 0) {
                above++;
                without += by.number(i) > 0 ? 0 : 1;
            }
        }
        return above == 0 ? 0 : (double) without / above;
    }

    private static int positive(Column column) {
        int count = 0;
        for (int i = 0; i < column.size(); i++) {
            count += column.number(i) > 0 ? 1 : 0;
        }
        return count;
    }
}
