package promocast.engine.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import promocast.data.FormulaGuard;
import promocast.data.Outcome;
import promocast.engine.Interval;
import promocast.engine.advise.Baselines;
import promocast.engine.experiment.TestDesign;
import promocast.engine.model.Evaluation;
import promocast.engine.scenario.Comparison;
import promocast.engine.scenario.Measure;
import promocast.engine.whatif.Curve;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.Totals;

/**
 * The numbers of a report, one a row: {@code section,line,metric,value,lower,upper,unit}; all digits, the same keys in
 * every language, an empty cell where a number is withheld. Text that a spreadsheet would take for a formula gets a quote in
 * front (OWASP, CSV injection).
 */
final class CsvReport {
    /** Byte order mark, by which Excel knows that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final StringWriter out = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(out);
    private final ReportContent content;
    private final LineWords lines;
    private final String currency;

    private CsvReport(ReportContent content, Texts texts) {
        this.content = content;
        this.lines = texts.lines();
        this.currency = content.plan().currency();
    }

    /** The file's text in a language: only the names of lines and suggestions depend on it. */
    static String of(ReportContent content, Texts texts) {
        return new CsvReport(content, texts).write(texts);
    }

    private String write(Texts texts) {
        out.write(MARK);
        csv.writeRecord("section", "line", "metric", "value", "lower", "upper", "unit");
        var forecast = content.forecast();
        row("plan", "", "customers", forecast.customers(), "customers");
        row("plan", "", "horizonDays", content.plan().horizonDays(), "days");
        row("plan", "", "budget", content.plan().budget(), currency);
        totals("total", "", forecast.total());
        totals("incremental", "", forecast.incremental());
        ledger("ledger", "", forecast.ledger());
        for (int i = 0; i < forecast.lines().size(); i++) {
            var name = (i + 1) + " " + lines.line(content.plan().lines().get(i));
            var line = forecast.lines().get(i);
            row("line", name, "customers", line.customers(), "customers");
            totals("line.total", name, line.total());
            totals("line.incremental", name, line.incremental());
            ledger("line.ledger", name, line.ledger());
            row("line.support", name, "logged", line.support().logged(), "rows");
            row("line.support", name, "effectiveSampleSize", line.support().effectiveSampleSize(), "rows");
        }
        curves();
        evaluation(content.model().evaluation(), content.model().outcomes());
        advice(texts);
        content.story().comparison().ifPresent(this::comparison);
        content.story().test().ifPresent(this::test);
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void totals(String section, String line, Totals totals) {
        row(section, line, "reach", totals.reach(), "customers");
        row(section, line, "clicks", totals.clicks(), "customers");
        row(section, line, "purchases", totals.purchases(), "customers");
        row(section, line, "repurchases", totals.repurchases(), "customers");
        row(section, line, "revenue", totals.revenue(), currency);
        row(section, line, "cost", totals.cost(), currency);
        row(section, line, "campaignCost", totals.campaignCost(), currency);
        row(section, line, "profit", totals.profit(), currency);
        row(section, line, "roi", totals.roi(), "ratio");
    }

    private void ledger(String section, String line, Ledger ledger) {
        entry(section, line, "persuadable", ledger.persuadable());
        entry(section, line, "sureBuyer", ledger.sureBuyer());
        entry(section, line, "lostCause", ledger.lostCause());
        entry(section, line, "sleepingDog", ledger.sleepingDog());
    }

    private void entry(String section, String line, String kind, Ledger.Entry entry) {
        row(section, line, kind + ".customers", entry.customers(), "customers");
        row(section, line, kind + ".money", entry.money(), currency);
    }

    private void curves() {
        curve("budgetCurve", "", "campaignCost", content.budgetCurve(), currency);
        for (var line : content.lineCurves()) {
            var name =
                    (line.line() + 1) + " " + lines.line(content.plan().lines().get(line.line()));
            var outcome = line.outcome().map(Outcome::key).orElse("extraProfit");
            var money = line.outcome().isEmpty() || line.outcome().get() == Outcome.SPEND;
            curve("lineCurve." + outcome, name, line.field(), line.curve(), money ? currency : "share");
        }
    }

    private void curve(String section, String line, String field, Curve curve, String unit) {
        for (var point : curve.points()) {
            row(section, line, field + "=" + number(point.x()), point.y(), unit);
        }
    }

    private void evaluation(Evaluation evaluation, java.util.Set<Outcome> outcomes) {
        row("evaluation", "", "testRows", evaluation.testRows(), "rows");
        for (var outcome : Outcome.values()) {
            var quality = evaluation.outcomes().get(outcome);
            if (quality != null && outcomes.contains(outcome) && outcome != Outcome.SPEND) {
                row("evaluation", "", outcome.key() + ".auc", quality.auc(), "score");
                row("evaluation", "", outcome.key() + ".logLoss", quality.logLoss(), "score");
                row("evaluation", "", outcome.key() + ".brier", quality.brier(), "score");
                row("evaluation", "", outcome.key() + ".ece", quality.ece(), "share");
            }
        }
        evaluation.uplift().forEach(this::uplift);
    }

    private void uplift(String arm, Map<Outcome, Evaluation.Uplift> outcomes) {
        new TreeMap<>(outcomes).forEach((outcome, uplift) -> {
            var unit = outcome == Outcome.SPEND ? currency : "share";
            row("uplift", arm, outcome.key() + ".ate", uplift.ate(), unit);
            row("uplift", arm, outcome.key() + ".qini", uplift.qini(), "score");
            row("uplift", arm, outcome.key() + ".auuc", uplift.auuc(), "score");
            row("uplift", arm, outcome.key() + ".upliftAt10", uplift.upliftAt10(), unit);
            row("uplift", arm, outcome.key() + ".upliftAt30", uplift.upliftAt30(), unit);
        });
    }

    private void advice(Texts texts) {
        for (int i = 0; i < content.steps().size(); i++) {
            var told = content.steps().get(i);
            var step = told.advice();
            var label = step.chosen()
                    .map(chosen -> texts.say(step.options().get(chosen).label()));
            row(
                    "advisor",
                    (i + 1) + " " + label.orElse("-"),
                    told.accepted() ? "gain" : "rejectedGain",
                    step.gain(),
                    currency);
        }
        content.baselines().ifPresent(this::baselines);
    }

    private void comparison(Comparison comparison) {
        for (int k = 0; k < comparison.others().size(); k++) {
            var letter = comparison.sides().get(k + 1).letter();
            var pair = letter + " minus " + comparison.sides().get(0).letter();
            var contrast = comparison.others().get(k).contrast();
            for (var measure : Measure.values()) {
                row(
                        "compare",
                        pair,
                        measure.key(),
                        contrast.row(measure).difference(),
                        measure.isMoney() ? currency : "customers");
            }
        }
    }

    private void test(TestDesign design) {
        row("test", "", "customers", design.customers(), "customers");
        row("test", "", "held", design.held(), "customers");
        row("test", "", "days", design.days(), "days");
        for (var goal : design.goals()) {
            var unit = goal.outcome() == Outcome.SPEND ? currency : "share";
            row("test", goal.outcome().key(), "expected", goal.expected(), unit);
            row("test", goal.outcome().key(), "detectable", goal.detectable(), unit);
            row("test", goal.outcome().key(), "power", goal.power(), "share");
            row("test", goal.outcome().key(), "needed", goal.needed(), "customers");
        }
    }

    private void baselines(Baselines baselines) {
        row("baselines", "", "none", baselines.none(), currency);
        row("baselines", "", "static", baselines.statik(), currency);
        row("baselines", "", "greedy", baselines.greedy(), currency);
        baselines.exact().value().ifPresent(exact -> row("baselines", "", "exact", exact, currency));
        row("baselines", "", "advisor", baselines.advisor(), currency);
    }

    private void row(String section, String line, String metric, double value, String unit) {
        csv.writeRecord(section, text(line), text(metric), number(value), "", "", text(unit));
    }

    private void row(String section, String line, String metric, Interval interval, String unit) {
        var value = number(interval.value());
        csv.writeRecord(
                section,
                text(line),
                text(metric),
                value,
                number(interval.lower()),
                number(interval.upper()),
                text(unit));
    }

    /** A text that no spreadsheet takes for a formula. */
    static String text(String text) {
        return FormulaGuard.guarded(text);
    }

    /** All digits without an exponent; empty where there is no number. */
    private static String number(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        var plain = BigDecimal.valueOf(number).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
