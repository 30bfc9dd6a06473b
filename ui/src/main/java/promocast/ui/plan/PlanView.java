package promocast.ui.plan;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import promocast.ui.chart.ChartMenu;
import promocast.ui.compare.CompareView;
import promocast.ui.control.Columns;
import promocast.ui.control.Parts;
import promocast.ui.scenario.ScenarioBar;

/** Lines and levers on the left, live numbers and charts in the middle, where the money goes on the right. */
final class PlanView extends BorderPane {
    PlanView(PlanViewModel model, ChartMenu menu) {
        var middle = new PlanMiddle(model, menu);
        var segment = new SegmentView(model.line(), model.form());
        var costs = new FormView(model.form());
        var left = left(model, segment, costs);
        var side = new PlanSide(model);
        var columns = new Columns(
                Optional.of(new Columns.Panel(left, 316, 340, 380)),
                middle,
                Optional.of(new Columns.Panel(scrolled(side), 272, 296, 340)));
        middle.follow(columns.narrow(), columns.wide());
        side.follow(columns.narrow());
        segment.follow(columns.narrow());
        costs.follow(columns.narrow());
        model.line().compactProperty().bind(columns.narrow());
        setTop(bar(model));
        var comparison = new CompareView(model.comparison(), menu);
        model.scenarios().comparingProperty().subscribe(now -> setCenter(now ? comparison : columns));
        getStyleClass().add("inset");
    }

    private static ScenarioBar bar(PlanViewModel model) {
        var acts = new ArrayList<Node>();
        for (var action : model.files().actions()) {
            var button = Parts.iconButton(action.icon(), model.texts().saying(action.name()), action.run());
            button.disableProperty().bind(Bindings.not(action.enabled()));
            acts.add(button);
        }
        var compare = Parts.button("fth-columns", model.texts().text("plan.compare.name"), model.scenarios()::compare);
        compare.setId("compare");
        var optimise = Parts.button("fth-pie-chart", model.texts().text("plan.optimise.name"), model::optimise);
        optimise.disableProperty().bind(model.optimisingProperty());
        var test = Parts.iconButton("fth-git-branch", model.texts().text("experiment.action.name"), model::test);
        test.setId("test-plan");
        acts.add(test);
        acts.add(compare);
        acts.add(optimise);
        acts.add(Parts.button("fth-compass", model.texts().text("plan.advisor.name"), model::askAdvisor, "primary"));
        return new ScenarioBar(model.scenarios(), acts);
    }

    private static VBox left(PlanViewModel model, SegmentView segment, FormView costs) {
        var editor = new VBox(
                new LineHeadView(model.line(), model.lines()),
                segment,
                costs.kinds(),
                new LeversView(model.levers()),
                costs.costs(),
                new LiabilityView(model.liability()));
        editor.getStyleClass().add("panel");
        ObservableValue<Boolean> some = model.hasLines();
        var scroll = scrolled(Parts.shownWhile(some, editor));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(new LinesView(model.lines()), scroll);
        box.getStyleClass().add("panel");
        return box;
    }

    private static ScrollPane scrolled(javafx.scene.Node content) {
        var pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("panel");
        return pane;
    }
}
