package promocast.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import promocast.engine.plan.Offer;
import promocast.ui.Toolkit;

/** The form of an offer, typed into by keyboard without a display. */
final class OfferFormTest {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Fixtures fixtures;
    private VBox root;
    private Stage stage;

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        root = Toolkit.on(() -> {
            fixtures = Fixtures.planned(folder);
            fixtures.ground(Fixtures.levers());
            fixtures.context.replace(Fixtures.plan().withLine(0, Fixtures.line("tenure > 3", 20, "Lapsed")));
            var problems = new PlanProblems(fixtures.context, fixtures.room.jobs(), () -> LocalDate.of(2026, 4, 6));
            var form = new FormViewModel(fixtures.context, problems);
            var line = new LineViewModel(fixtures.context, fixtures.room.jobs());
            var view = new FormView(form);
            return new VBox(
                    new LinesView(new LinesViewModel(fixtures.context)),
                    new SegmentView(line, form),
                    view.kinds(),
                    view.costs());
        });
        stage = Toolkit.show(Toolkit.on(() -> new Scene(root, 360, 900)), 360, 900);
        Toolkit.pulses(3);
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    private TextField field(String name) {
        return Toolkit.on(() -> (TextField) root.lookup("#" + name.replace('.', '-')));
    }

    private void type(String name, String text) {
        var field = field(name);
        Toolkit.run(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text, 0);
        robot.type(KeyCode.ENTER);
        Toolkit.pulses(2);
    }

    private boolean isWrong(String name) {
        var field = field(name);
        return Toolkit.on(() -> field.getPseudoClassStates().contains(WRONG));
    }

    private List<String> said() {
        return Toolkit.on(() -> root.lookupAll(".field-problem").stream()
                .filter(node -> isSeen(node) && node instanceof Label)
                .map(node -> ((Label) node).getText())
                .filter(text -> !text.equals("▲") && !text.isEmpty())
                .toList());
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private Offer.Coupon coupon() {
        return (Offer.Coupon) fixtures.context.line().orElseThrow().offer();
    }

    @Test
    void wrongValuesAreMarkedInBothLanguagesAndTheLastValidPlanIsKept() {
        type("form-coupon.minSpend", "5");
        assertThat(isWrong("form-coupon.minSpend")).as("below the face value").isTrue();
        assertThat(said()).anyMatch(words -> words.contains("the minimum spend of ¥5 is below the face value of ¥20"));
        assertThat(coupon().minSpend()).isEqualTo(5);

        type("form-coupon.minSpend", "-5");
        assertThat(said()).contains("“-5” is too low: ¥0 is the least.");
        assertThat(coupon().minSpend()).isEqualTo(5);
        Toolkit.run(() -> fixtures.room.texts().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(said()).contains("“-5”太小，至少为 ¥0。");

        type("form-coupon.minSpend", "90");
        assertThat(isWrong("form-coupon.minSpend")).isFalse();
        assertThat(said()).isEmpty();
        assertThat(coupon().minSpend()).isEqualTo(90);
    }

    @Test
    void mistakesOfAFilterArePointedAtAndOthersCounted() {
        Toolkit.run(() -> field2("audience").setText("frequency > 0 and tenure / 0 > 2"));
        Toolkit.pulses(2);
        assertThat(isWrong("audience")).isTrue();
        assertThat(said()).anyMatch(words -> words.startsWith("At character 28"));
        var mark = Toolkit.on(() -> (Label) root.lookup("#audience-mark"));
        double last = mark.getTranslateX();
        Toolkit.run(() -> field2("audience").setText("frequency > 0 and not tenur < 3"));
        Toolkit.pulses(2);
        assertThat(said()).anyMatch(words -> words.contains("Did you mean “tenure”?"));
        assertThat(mark.getTranslateX()).isPositive().isNotEqualTo(last);
        assertThat(fixtures.context.line().orElseThrow().segment()).isEqualTo("tenure > 3");

        type("audience", "frequency / (tenure + 1) > 0.01");
        assertThat(said()).isEmpty();
        assertThat(Toolkit.on(() -> ((Label) root.lookup("#audience-count")).getText()))
                .matches("\\d+ customers fit");
        assertThat(fixtures.context.line().orElseThrow().segment()).isEqualTo("frequency / (tenure + 1) > 0.01");
    }

    private TextField field2(String id) {
        return (TextField) root.lookup("#" + id);
    }

    @Test
    void kindsShowTheirFieldsAndTabGoesThroughThem() {
        Toolkit.run(() -> ((javafx.scene.control.ToggleButton) root.lookup("#kind-points")).fire());
        Toolkit.pulses(2);
        var expiry = field("form-points.expiryDays");
        Toolkit.run(expiry::requestFocus);
        robot.type(KeyCode.TAB);
        assertThat(Toolkit.on(() -> root.getScene().getFocusOwner().getId())).isEqualTo("form-points-pendingDays");
        type("form-points.pendingDays", "400");
        assertThat(said()).anyMatch(words -> words.contains("points count after 400 days but expire after 365"));
    }

    @Test
    void fiveHundredLinesHaveNodesOnlyForThoseInSight() {
        var lines = new ArrayList<promocast.engine.plan.PlanLine>();
        for (int i = 0; i < 500; i++) {
            lines.add(Fixtures.line("tenure > " + i, 10, "line " + i));
        }
        Toolkit.run(() -> fixtures.context.replace(Fixtures.plan().withLines(lines)));
        Toolkit.pulses(3);
        assertThat(Toolkit.on(() -> root.lookupAll(".list-cell").stream()
                        .filter(ListCell.class::isInstance)
                        .count()))
                .isLessThan(20);
        Toolkit.run(() -> fixtures.context.chosenProperty().set(499));
        Toolkit.pulses(3);
        assertThat(Toolkit.on(() -> root.lookupAll(".label").stream()
                        .map(node -> ((Label) node).getText())
                        .filter("line 499"::equals)
                        .count()))
                .isPositive();
    }
}
