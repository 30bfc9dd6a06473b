package promocast.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.engine.format.Shown;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.LineForecast;
import promocast.ui.text.Texts;

/** Where the campaign cost goes: to which kind of customer, in total and a line. */
final class LedgerViewModel {
    /** Keys of the kinds in the order in which they are always shown. */
    static final List<String> KINDS = List.of("persuadable", "sure", "lost", "dogs");

    private final PlanContext context;
    private final ObservableValue<List<Part>> parts;
    private final ObservableValue<List<LineBar>> lines;
    private final ObservableValue<String> total;

    /**
     * One kind of customer.
     *
     * @param kind one of {@link #KINDS}
     * @param customers how many, in words
     * @param money what goes to them, in words
     * @param share share of the campaign cost in words
     * @param fraction the same as a number, 0 to 1
     */
    record Part(String kind, String customers, String money, String share, double fraction) {}

    /**
     * One line.
     *
     * @param number of the line, from 1
     * @param fractions money to each kind, as shares of the most expensive line
     * @param extra extra profit, in words
     * @param loses whether that is a loss
     */
    record LineBar(String number, List<Double> fractions, String extra, boolean loses) {}

    LedgerViewModel(PlanContext context) {
        this.context = context;
        var changes = new javafx.beans.Observable[] {context.outlookProperty(), context.numbersProperty()};
        parts = Bindings.createObjectBinding(this::makeParts, changes);
        lines = Bindings.createObjectBinding(this::makeLines, changes);
        total = Bindings.createStringBinding(
                () -> forecast()
                        .map(known -> context.numbers()
                                .money(known.total().campaignCost().value()))
                        .orElse(Shown.WITHHELD),
                changes);
    }

    Texts texts() {
        return context.texts();
    }

    ObservableValue<List<Part>> partsProperty() {
        return parts;
    }

    ObservableValue<List<LineBar>> linesProperty() {
        return lines;
    }

    /** The campaign cost. */
    ObservableValue<String> totalProperty() {
        return total;
    }

    private Optional<Forecast> forecast() {
        return context.outlook().forecast();
    }

    private static List<Ledger.Entry> entries(Ledger ledger) {
        return List.of(ledger.persuadable(), ledger.sureBuyer(), ledger.lostCause(), ledger.sleepingDog());
    }

    private static double money(Ledger ledger) {
        return entries(ledger).stream().mapToDouble(Ledger.Entry::money).sum();
    }

    private List<Part> makeParts() {
        return forecast().map(Forecast::ledger).map(this::parts).orElse(List.of());
    }

    private List<Part> parts(Ledger ledger) {
        var numbers = context.numbers();
        var entries = entries(ledger);
        double sum = money(ledger);
        return IntStream.range(0, KINDS.size())
                .mapToObj(i -> {
                    double fraction = sum > 0 ? entries.get(i).money() / sum : 0;
                    return new Part(
                            KINDS.get(i),
                            numbers.full(entries.get(i).customers()),
                            numbers.money(entries.get(i).money()),
                            numbers.rate(fraction),
                            fraction);
                })
                .toList();
    }

    private List<LineBar> makeLines() {
        var all = forecast().map(Forecast::lines).orElse(List.of());
        double most =
                all.stream().mapToDouble(line -> money(line.ledger())).max().orElse(0);
        return IntStream.range(0, all.size())
                .mapToObj(i -> bar(i, all.get(i), most))
                .toList();
    }

    private LineBar bar(int index, LineForecast line, double most) {
        Stream<Double> fractions = entries(line.ledger()).stream().map(entry -> most > 0 ? entry.money() / most : 0.0);
        var extra = line.incremental().profit();
        return new LineBar(
                String.valueOf(index + 1),
                fractions.toList(),
                context.numbers().addedMoney(extra).value(),
                extra.value() < 0);
    }
}
