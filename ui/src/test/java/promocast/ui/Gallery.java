package promocast.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.engine.Interval;
import promocast.ui.chart.Axis;
import promocast.ui.chart.BarChart;
import promocast.ui.chart.BarData;
import promocast.ui.chart.Ink;
import promocast.ui.chart.LineChart;
import promocast.ui.chart.LineData;
import promocast.ui.chart.Mark;
import promocast.ui.chart.RangeBar;
import promocast.ui.chart.Series;
import promocast.ui.chart.StackedBar;
import promocast.ui.control.Card;
import promocast.ui.control.Chip;
import promocast.ui.control.Condition;
import promocast.ui.control.KeyCard;
import promocast.ui.control.Lever;
import promocast.ui.control.LeverScale;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;
import promocast.ui.control.Switch;
import promocast.ui.room.RoomContext;
import promocast.ui.text.Texts;

/** Every small part once, with invented numbers, to look at. */
final class Gallery {
    private final RoomContext context;

    Gallery(RoomContext context) {
        this.context = context;
    }

    Node view() {
        var box = new VBox(10, keyCards(), charts(), states(), levers(), small());
        box.getStyleClass().addAll("inset", "room-pad");
        return box;
    }

    private static ObservableValue<String> say(String text) {
        return new SimpleStringProperty(text);
    }

    private HBox keyCards() {
        var reach = new KeyCard(say("Reach"), false);
        reach.figuresProperty()
                .set(new KeyCard.Figures(
                        "145,953", "of 180,214", "", "", "", "81.0%, in 5 lines", Chip.Tone.ACCENTED, false));
        var profit = new KeyCard(say("Profit"), true);
        profit.figuresProperty()
                .set(new KeyCard.Figures(
                        "¥608k", "(574–641)", "", "+¥82.3k", "(66.6–97.9)", "", Chip.Tone.ACCENTED, false));
        var loss = new KeyCard(say("Purchase rate"), false);
        loss.figuresProperty()
                .set(new KeyCard.Figures(
                        "11.8%", "", "17,159 buyers", "−¥12.8k", "(−19.4 to −6.2)", "", Chip.Tone.BAD, true));
        var row = new HBox(10, reach, profit, loss, new KeyCard(say("ROI"), false));
        row.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        return row;
    }

    private HBox charts() {
        var dose = new LineChart(context.chartMenu());
        dose.show(dose());
        var budget = new LineChart(context.chartMenu());
        budget.show(budget());
        var bars = new BarChart(context.chartMenu());
        bars.show(new BarData(
                Axis.around(0, 0.2, 4, v -> Math.round(v * 100) + "%", "share who visit"),
                true,
                List.of(
                        group("Mens E-Mail", 0.183, Ink.PLAN, 1),
                        group("Womens E-Mail", 0.151, Ink.PLAN, 0.7),
                        group("No E-Mail", 0.106, Ink.LOST, 1))));
        var row = new HBox(
                10,
                card("Purchase rate by face value", "line 1", dose),
                card("Profit by budget", "best split", budget),
                card("Visits", "by arm", bars));
        row.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        return row;
    }

    private Card card(String title, String about, Node content) {
        return new Card(context.texts(), content).titled(say(title), Optional.of(say(about)));
    }

    private static BarData.Group group(String label, double value, Ink ink, double opacity) {
        return new BarData.Group(
                label,
                List.of(new BarData.Bar(
                        new Interval(value, value - 0.006, value + 0.006),
                        Math.round(value * 1000) / 10.0 + "%",
                        ink,
                        opacity)));
    }

    private static LineData dose() {
        var points = new ArrayList<Series.Point>();
        for (int v = 0; v <= 60; v += 2) {
            double y = 0.064 + 0.07 * (1 - Math.exp(-v / 35.0));
            double half = v <= 40 ? 0.003 : 0.003 + (v - 40) * 0.0008;
            points.add(new Series.Point(v, Interval.around(y, half), v > 40));
        }
        List<Mark> marks = List.of(
                new Mark.Zone(40, 60, Ink.HOVER, "beyond your data"),
                new Mark.Guide(20, Ink.PLAN, false, ""),
                new Mark.Measured(0, Interval.around(0.064, 0.009)),
                new Mark.Measured(10, Interval.around(0.081, 0.01)),
                new Mark.Measured(40, Interval.around(0.111, 0.011)),
                new Mark.Best(29),
                new Mark.Dot(20, 0.0945, Ink.PLAN, "¥20: 9.3% (8.9–9.7)", false));
        return new LineData(
                Axis.exactly(0, 60, 6, v -> "¥" + Math.round(v), ""),
                Axis.around(0.055, 0.14, 5, v -> Math.round(v * 100) + "%", "share who buy within 30 days"),
                List.of(Series.plan("purchase rate", points)),
                marks,
                v -> "¥" + Math.round(v),
                y -> Math.round(y.value() * 1000) / 10.0 + "%");
    }

    private static LineData budget() {
        var plan = new ArrayList<Series.Point>();
        var none = new ArrayList<Series.Point>();
        for (int b = 0; b <= 290; b += 10) {
            double y = 163 * (1 - Math.pow((b - 152) / 152.0, 2));
            plan.add(new Series.Point(b, Interval.around(y, b * 0.13), false));
            none.add(Series.point(b, b * 0.3));
        }
        return new LineData(
                Axis.exactly(0, 300, 6, v -> Math.round(v) + "k", "campaign cost, ¥"),
                Axis.around(0, 200, 4, v -> "¥" + Math.round(v) + "k", "extra profit over no offers"),
                List.of(
                        Series.plan("with the plan", plan).tagged(0.2, true),
                        Series.none("without offers", none).fill().tagged(0.75, false)),
                List.of(
                        new Mark.Guide(200, Ink.MUTED, true, "budget ¥200k"),
                        new Mark.Dot(152, 163, Ink.GOOD, "peak ¥153k", true),
                        new Mark.Badge(182, 82, Ink.PLAN, "A", "this plan")),
                v -> "¥" + Math.round(v) + "k",
                y -> "¥" + Math.round(y.value()) + "k");
    }

    private HBox states() {
        var row = new HBox(10);
        var told = Texts.message("room.plan.name");
        for (var condition : List.<Condition>of(
                new Condition.Ready(),
                new Condition.Stale(),
                new Condition.Loading(Texts.message("job.prepare")),
                new Condition.Told(
                        Condition.Tone.EMPTY,
                        told,
                        Texts.message("status.ready"),
                        Optional.of(new Condition.Act(Texts.message("action.undo"), () -> {}))),
                new Condition.Told(Condition.Tone.FAILED, told, Texts.message("failure.memory"), Optional.empty()),
                new Condition.Told(Condition.Tone.WITHHELD, told, Texts.message("status.failed"), Optional.empty()))) {
            var chart = new LineChart(context.chartMenu());
            chart.setPrefSize(180, 120);
            chart.show(budget());
            var card = card("Profit by budget", "", chart);
            card.conditionProperty().set(condition);
            HBox.setHgrow(card, Priority.ALWAYS);
            row.getChildren().add(card);
        }
        return row;
    }

    private HBox levers() {
        var logged = List.of(
                new LeverScale.Logged(0, 2874),
                new LeverScale.Logged(10, 2500),
                new LeverScale.Logged(20, 2700),
                new LeverScale.Logged(40, 2600));
        var scale = new LeverScale(0, 60, 1, logged, OptionalDouble.of(29), v -> "¥" + Math.round(v), "no data");
        var row = new HBox(10);
        for (double value : new double[] {20, 50}) {
            var lever = new Lever(say("Face value"), v -> "¥" + Math.round(v), edited -> {});
            lever.show(scale, value);
            lever.hint(
                    value > 40 ? "Nobody had more than ¥40." : "2,874 customers had this.",
                    value > 40 ? Chip.Tone.WARN : Chip.Tone.NEUTRAL);
            row.getChildren().add(new Card(context.texts(), lever));
        }
        var pinned = new Lever(say("Minimum spend"), v -> "¥" + Math.round(v), edited -> {});
        pinned.show(
                new LeverScale(
                        30,
                        180,
                        10,
                        List.of(new LeverScale.Logged(60, 10), new LeverScale.Logged(120, 20)),
                        OptionalDouble.empty(),
                        v -> "¥" + Math.round(v),
                        "no data"),
                120);
        pinned.pinnedProperty().set(true);
        row.getChildren().add(new Card(context.texts(), pinned));
        return row;
    }

    private HBox small() {
        var stack = new StackedBar(18);
        stack.setPrefWidth(240);
        stack.stackProperty()
                .set(new StackedBar.Stack(
                        List.of(
                                StackedBar.Part.of(66.9, Ink.PERSUADABLE),
                                StackedBar.Part.of(112, Ink.SURE),
                                StackedBar.Part.of(3.2, Ink.LOST),
                                StackedBar.Part.of(0.02, Ink.DOGS)),
                        182.2,
                        true,
                        ""));
        var range = new RangeBar(18);
        range.rangeProperty().set(new RangeBar.Range(new Interval(19.6, 11.2, 28), -25, 30, Ink.PLAN, false));
        var on = new Switch(say("Cap spend at $400"));
        on.setSelected(true);
        var box = new ComboBox<String>();
        box.getItems().addAll("Web", "Phone");
        box.setValue("Web");
        var row = Parts.row(
                10,
                Parts.button("fth-compass", say("Ask the advisor"), () -> {}, "primary"),
                Parts.button("fth-columns", say("Compare"), () -> {}),
                Parts.button(say("Add line"), () -> {}, "link"),
                new Segmented<>(List.of("1×", "2×", "3×"), Gallery::say, "1×"),
                new Chip(say("real data"), Chip.Tone.GOOD),
                new Chip(say("watch"), Chip.Tone.WARN),
                new Chip(say("offer"), Chip.Tone.ACCENTED),
                new Chip(say("ignored"), Chip.Tone.OUTLINE),
                on,
                new Switch(say("off")),
                new CheckBox("PDF"),
                box,
                new TextField("history > 200"),
                stack,
                range);
        return row;
    }
}
