package promocast.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import promocast.data.Outcome;
import promocast.data.Progress;
import promocast.engine.model.Customers;
import promocast.engine.model.ForecastModel;
import promocast.engine.model.OutcomeMeans;

/**
 * Scores customers: for each one and each setting the predicted outcomes, the uplift over the control, and its bounds.
 * The bounds are those of a 95 % range of half-width {@code sqrt((t s)^2 + h^2)}: s is the standard deviation of the
 * uplift between the members for this customer, t the quantile of Student's distribution with one degree of freedom
 * less than there are members, h the half-width of the 95 % range of the average effect on held-out rows, which all
 * members share.
 */
final class ScoreSheet {
    private static final int CHUNK = 2048;
    /** 97.5 % quantiles of Student's t with 1, 2, ... 9 degrees of freedom. */
    private static final double[] STUDENT = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262};

    private static final List<Outcome> ORDER =
            List.of(Outcome.CLICK, Outcome.PURCHASE, Outcome.REPURCHASE, Outcome.SPEND);

    private final ForecastModel model;
    private final List<double[]> settings;
    private final List<Outcome> outcomes;

    ScoreSheet(ForecastModel model) {
        this.model = model;
        this.settings = Settings.of(model.actions());
        this.outcomes = ORDER.stream().filter(model.outcomes()::contains).toList();
    }

    /** Number of settings a customer. */
    int settings() {
        return settings.size();
    }

    /** The outcomes that it has. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Writes the header and {@code customers x settings} rows. */
    void write(Customers customers, WholeFile file, Progress progress) {
        file.append(header());
        var names = settings.stream().map(this::name).toList();
        for (int from = 0; from < customers.rows(); from += CHUNK) {
            progress.checkCancelled();
            progress.report((double) from / customers.rows(), Sentence.of("score.step"));
            var rows = IntStream.range(from, Math.min(customers.rows(), from + CHUNK))
                    .toArray();
            var columns = new ArrayList<ScoreColumns>();
            var control = members(customers, rows, model.actions().control());
            var atControl = model.predict(customers, rows, model.actions().control());
            for (var setting : settings) {
                columns.add(columns(customers, rows, setting, atControl, control));
            }
            file.append(lines(rows, names, columns));
        }
    }

    private List<OutcomeMeans> members(Customers customers, int[] rows, double[] setting) {
        return IntStream.range(0, model.memberCount())
                .mapToObj(member -> model.predictMember(member, customers, rows, setting))
                .toList();
    }

    private ScoreColumns columns(
            Customers customers,
            int[] rows,
            double[] setting,
            OutcomeMeans atControl,
            List<OutcomeMeans> membersAtControl) {
        var columns = new ScoreColumns(outcomes.size(), rows.length);
        var blend = model.predict(customers, rows, setting);
        var members = members(customers, rows, setting);
        for (int o = 0; o < outcomes.size(); o++) {
            var outcome = outcomes.get(o);
            double shared = sharedHalfWidth(setting, outcome);
            for (int i = 0; i < rows.length; i++) {
                double uplift = blend.of(outcome)[i] - atControl.of(outcome)[i];
                double own = spread(members, membersAtControl, outcome, i);
                double half = own == 0 ? 0 : Math.hypot(own, shared);
                columns.set(o, i, blend.of(outcome)[i], uplift, half);
            }
        }
        return columns;
    }

    /** t s for one customer; 0 for the control itself, whose uplift is 0 by definition. */
    private static double spread(List<OutcomeMeans> offered, List<OutcomeMeans> control, Outcome outcome, int i) {
        int n = offered.size();
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double uplift = offered.get(k).of(outcome)[i] - control.get(k).of(outcome)[i];
            sum += uplift;
            squares += uplift * uplift;
        }
        double variance = Math.max(0, (squares - sum * sum / n) / Math.max(1, n - 1));
        return STUDENT[Math.max(1, Math.min(n - 1, STUDENT.length)) - 1] * Math.sqrt(variance);
    }

    private double sharedHalfWidth(double[] setting, Outcome outcome) {
        var arm = model.actions().arms() ? model.actions().armNames().get((int) setting[0]) : name(setting);
        return Optional.ofNullable(model.evaluation().uplift().get(arm))
                .map(uplift -> uplift.get(outcome))
                .map(uplift -> (uplift.ate().upper() - uplift.ate().lower()) / 2)
                .filter(Double::isFinite)
                .orElse(0.0);
    }

    private String header() {
        var header = new StringBuilder("row");
        if (model.actions().arms()) {
            header.append(",arm");
        } else {
            model.actions().levers().forEach(lever -> header.append(',').append(Cell.text(lever.column())));
        }
        for (var kind : List.of("", "uplift_", "lower_", "upper_")) {
            outcomes.forEach(outcome -> header.append(',').append(kind).append(outcome.key()));
        }
        return header.append('\n').toString();
    }

    /** The cells that name a setting. */
    private String name(double[] setting) {
        var cells = new ArrayList<String>();
        for (int lever = 0; lever < setting.length; lever++) {
            var of = model.actions().levers().get(lever);
            cells.add(
                    of.numeric()
                            ? Cell.number(setting[lever])
                            : Cell.text(of.categories().get((int) setting[lever])));
        }
        return String.join(",", cells);
    }

    private static StringBuilder lines(int[] rows, List<String> names, List<ScoreColumns> columns) {
        var text = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            for (int s = 0; s < names.size(); s++) {
                text.append(rows[i]).append(',').append(names.get(s));
                columns.get(s).append(i, text);
                text.append('\n');
            }
        }
        return text;
    }
}
