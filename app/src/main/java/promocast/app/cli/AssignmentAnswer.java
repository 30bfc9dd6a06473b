package promocast.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import promocast.data.Column;
import promocast.engine.format.NumberFormatter;
import promocast.engine.plan.OfferText;
import promocast.engine.whatif.OfferAssignment;

/** Which offer each customer should get: in words, as JSON, and as a list of customers. */
record AssignmentAnswer(Session session, String currency, OfferAssignment assignment) {
    private static final int CHUNK = 4096;

    /** What the choice of offers customer by customer comes to. */
    Map<String, Object> json() {
        var chosen = assignment.chosen();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("customers", assignment.rows().length);
        fields.put("profit", chosen.profit());
        fields.put("cost", chosen.cost());
        fields.put("contacts", chosen.contacts());
        fields.put("shadowPrice", chosen.price());
        fields.put("bound", chosen.bound());
        fields.put("binding", chosen.binding().stream().map(session::text).toList());
        chosen.infeasible().ifPresent(reason -> fields.put("infeasible", session.text(reason)));
        var offers = new ArrayList<Map<String, Object>>();
        for (var given : assignment.given()) {
            var offer = new LinkedHashMap<String, Object>();
            offer.put("offer", OfferText.of(given.offer(), currency, session.locale()));
            offer.put("customers", given.customers());
            offer.put("profit", given.profit());
            offer.put("cost", given.cost());
            offers.add(offer);
        }
        fields.put("offers", offers);
        return fields;
    }

    /** The same in words. */
    List<String> text() {
        var numbers = new NumberFormatter(session.locale(), currency);
        var chosen = assignment.chosen();
        var lines = new ArrayList<String>();
        lines.add(session.text(
                "optimise.assignment",
                numbers.full(chosen.contacts()),
                numbers.money(chosen.profit()),
                numbers.money(chosen.cost())));
        for (var given : assignment.given()) {
            if (given.customers() > 0) {
                lines.add(session.text(
                        "optimise.assignment.offer",
                        OfferText.of(given.offer(), currency, session.locale()),
                        numbers.full(given.customers()),
                        numbers.money(given.profit()),
                        numbers.money(given.cost())));
            }
        }
        chosen.infeasible().ifPresent(reason -> lines.add(session.text(reason)));
        chosen.binding().forEach(reason -> lines.add(session.text("optimise.binding", session.text(reason))));
        return lines;
    }

    /** Writes a row a customer: its number, its id where the data have one, and its offer. */
    void write(Inputs.Prepared prepared, Path target) {
        var id = prepared.model().roles().id().flatMap(prepared.data()::find);
        try (var file = WholeFile.begin(target)) {
            file.append(id.map(Column::name)
                    .map(name -> "row," + Cell.text(name) + ",offer\n")
                    .orElse("row,offer\n"));
            var names = new ArrayList<String>(List.of(""));
            assignment.offers().forEach(offer -> names.add(Cell.text(OfferText.of(offer, currency, session.locale()))));
            var text = new StringBuilder();
            for (int i = 0; i < assignment.rows().length; i++) {
                int row = assignment.rows()[i];
                text.append(row).append(',');
                id.ifPresent(column -> text.append(column.isMissing(row) ? "" : Cell.text(column.text(row)))
                        .append(','));
                text.append(names.get(assignment.chosen().choice()[i])).append('\n');
                if (i % CHUNK == CHUNK - 1) {
                    session.progress().checkCancelled();
                    file.append(text);
                    text.setLength(0);
                }
            }
            file.append(text);
            file.complete();
        }
    }
}
