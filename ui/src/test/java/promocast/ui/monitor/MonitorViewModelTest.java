package promocast.ui.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.engine.Interval;
import promocast.engine.format.NumberFormatter;
import promocast.engine.monitor.Actuals;
import promocast.engine.monitor.ActualsFile;
import promocast.engine.monitor.Measure;
import promocast.engine.monitor.Monitor;
import promocast.engine.monitor.Results;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.Offer;
import promocast.engine.plan.PlanEdit;
import promocast.engine.plan.PlanLine;
import promocast.engine.whatif.Forecast;
import promocast.engine.whatif.Ledger;
import promocast.engine.whatif.LineForecast;
import promocast.engine.whatif.Support;
import promocast.engine.whatif.Totals;
import promocast.ui.Contexts;
import promocast.ui.Toolkit;
import promocast.ui.control.Condition;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

final class MonitorViewModelTest {
    @TempDir
    Path folder;

    private RoomContext room;
    private MonitorViewModel model;

    private static CampaignPlan plan() {
        var line = PlanLine.of("", new Offer.Coupon(10, 0, 60, Double.POSITIVE_INFINITY, 14, false));
        return CampaignPlan.empty("Spring", "CNY").withHorizonDays(4).withLines(List.of(line));
    }

    private static Forecast forecast() {
        var sure = Interval.around(4_000, 40);
        var totals = new Totals(
                Interval.exact(10_000),
                Interval.withheld(),
                sure,
                Interval.withheld(),
                sure.times(50),
                sure.times(40),
                sure.times(5),
                sure.times(10),
                Interval.withheld());
        var none = new Ledger.Entry(0, 0);
        var ledger = new Ledger(none, none, none, none);
        var line = new LineForecast(10_000, totals, totals, ledger, new Support(500, 500, false));
        return new Forecast(10_000, totals, totals, List.of(line), ledger, List.of(), true);
    }

    private Path file(String... rows) {
        try {
            var text = "day,line,reach,purchases,revenue,cost\n" + String.join("\n", rows) + "\n";
            return Files.writeString(folder.resolve("actuals.csv"), text);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @BeforeEach
    void start() {
        room = Contexts.direct(folder);
        room.session().startPlan(plan(), Texts.message("monitor.job"));
        Watching watching = (plan, file, options, progress) -> {
            var actuals = new Actuals(plan);
            actuals.add(new ActualsFile(file, plan).all());
            return new Watching.Found(
                    plan,
                    new Monitor(plan, forecast()).report(actuals, List.of()),
                    new Results(plan, forecast(), actuals).of(options),
                    false);
        };
        model = new MonitorViewModel(room, new SimpleObjectProperty<>(Optional.of(watching)));
    }

    @Test
    void resultsStandBesideTheForecastAndAreTakenUpOnce() {
        assertThat(model.conditionProperty().getValue()).isInstanceOf(Condition.Told.class);
        model.load(file("1,1,10000,1000,50000,5000", "2,1,0,600,30000,3000"));

        assertThat(model.stateProperty().get()).isEqualTo(MonitorState.READY);
        var found = model.foundProperty().get().orElseThrow();
        var words = new ReportWords(room.texts(), new NumberFormatter(Locale.ENGLISH, "CNY"));
        assertThat(words.keys(found)).extracting(ReportWords.Key::value).first().isEqualTo("1,600");
        assertThat(words.keys(found)).extracting(ReportWords.Key::gap).first().isEqualTo("−20.0%");
        assertThat(words.keys(found))
                .extracting(ReportWords.Key::standing)
                .first()
                .isEqualTo(ReportWords.Standing.ALARM);
        assertThat(words.rows(found, Measure.REVENUE)).hasSize(1);
        assertThat(words.days(found, Measure.PURCHASES)
                        .orElseThrow()
                        .series()
                        .get(1)
                        .points())
                .hasSize(2);
        assertThat(words.alarms(found)).isNotEmpty();

        model.learn();
        assertThat(room.session()
                        .advisingProperty()
                        .get()
                        .preference()
                        .feedback()
                        .actuals())
                .hasSize(2);
        assertThat(model.learnedProperty().get()).isTrue();
    }

    @Test
    void aBadFileIsSaidAndTheLastResultsStay() {
        model.load(file("1,1,10000,1000,50000,5000"));
        model.load(file("9,1,10000,1000,50000,5000"));

        assertThat(model.stateProperty().get()).isEqualTo(MonitorState.FAILED);
        var told = (Condition.Told) model.conditionProperty().getValue();
        assertThat(room.texts().say(told.reason())).contains("actuals.csv", "row 2", "day");
        assertThat(model.foundProperty().get()).isPresent();
        model.load(file("1,1,10000,1000,50000,5000"));
        assertThat(model.stateProperty().get()).isEqualTo(MonitorState.READY);
    }

    @Test
    void anotherPlanMakesThemOutdatedAndUndoBringsThemBack() {
        model.load(file("1,1,10000,1000,50000,5000"));
        room.session().edit(new PlanEdit.SetBudget(5));
        assertThat(model.stateProperty().get()).isEqualTo(MonitorState.OUTDATED);
        room.session().undo();
        assertThat(model.stateProperty().get()).isEqualTo(MonitorState.READY);
    }

    @Test
    void theViewShowsWhatWasFound() {
        Toolkit.start();
        var view = Toolkit.on(() -> {
            var made = new MonitorView(model, room.chartMenu());
            new Scene(made, 1200, 700);
            model.load(file("1,1,10000,1000,50000,5000", "2,1,0,600,30000,3000"));
            made.applyCss();
            made.layout();
            return made;
        });

        var texts = Toolkit.on(() -> view.lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .toList());
        assertThat(texts).contains("1,600", "running, day 2 of 4", "alarm");
        Toolkit.run(() -> room.texts().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(Toolkit.on(() -> view.lookupAll(".label").stream()
                        .map(node -> ((javafx.scene.control.Label) node).getText())
                        .toList()))
                .contains("警报");
    }
}
