package promocast.ui.advisor;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import promocast.engine.advise.Aim;
import promocast.engine.advise.Learner;
import promocast.ui.control.Parts;
import promocast.ui.control.Segmented;

/** What the advisor aims at, how far the planner trusts what it learned, and which way it learns. */
final class WishBar extends HBox {
    private static final double TRACK = 88;
    private static final double PERCENT = 100;
    private static final double NOTCH = 0.1;

    private final AdvisorViewModel model;

    WishBar(AdvisorViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_RIGHT);
        var texts = model.texts();
        var wishes = model.room().session().advisingProperty();
        var aim = new Segmented<>(
                List.of(Aim.values()),
                one -> texts.saying(one.label()),
                wishes.get().preference().aim());
        aim.valueProperty().addListener((value, was, now) -> model.wishes().aim(now));
        wishes.subscribe(now -> aim.valueProperty().set(now.preference().aim()));
        var learned = Parts.label(
                Bindings.createStringBinding(
                        () -> texts.get(
                                "advisor.trust.learned",
                                Math.round(PERCENT * wishes.get().preference().trust())),
                        wishes,
                        texts.localeProperty()),
                "caption");
        learned.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Parts.label(texts.text("advisor.aim.name"), "caption"),
                        aim,
                        Parts.label(texts.text("advisor.trust.forecast"), "caption"),
                        trust(),
                        learned,
                        learner());
        getChildren().forEach(child -> {
            if (child instanceof javafx.scene.control.Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        });
    }

    /** The slider asks anew when it is let go, not on its way. */
    private Slider trust() {
        var wishes = model.room().session().advisingProperty();
        var slider = new Slider(0, 1, wishes.get().preference().trust());
        slider.setId("advisor-trust");
        slider.setBlockIncrement(NOTCH);
        slider.setMajorTickUnit(NOTCH);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(TRACK);
        slider.setMinWidth(TRACK);
        slider.accessibleTextProperty().bind(model.texts().text("advisor.trust.name"));
        slider.setTooltip(Parts.tooltip(model.texts().text("advisor.trust.name")));
        slider.valueProperty().addListener((value, was, now) -> {
            if (!slider.isValueChanging()) {
                model.wishes().trust(now.doubleValue());
            }
        });
        slider.valueChangingProperty().addListener((changing, was, now) -> {
            if (!now) {
                model.wishes().trust(slider.getValue());
            }
        });
        wishes.subscribe(now -> slider.setValue(now.preference().trust()));
        return slider;
    }

    private ComboBox<Learner> learner() {
        var texts = model.texts();
        var wishes = model.room().session().advisingProperty();
        var box = new ComboBox<Learner>();
        box.setId("advisor-learner");
        box.getItems().setAll(Learner.values());
        box.accessibleTextProperty().bind(texts.text("advisor.learner.name"));
        box.setTooltip(Parts.tooltip(texts.text("advisor.learner.name")));
        box.setPrefWidth(132);
        texts.localeProperty()
                .subscribe(locale -> box.setConverter(new StringConverter<>() {
                    @Override
                    public String toString(Learner one) {
                        return one == null ? "" : texts.say(one.label());
                    }

                    @Override
                    public Learner fromString(String text) {
                        throw new UnsupportedOperationException("the learner is not typed");
                    }
                }));
        wishes.subscribe(now -> box.setValue(now.learner()));
        box.valueProperty().addListener((value, was, now) -> {
            if (now != null) {
                model.wishes().learner(now);
            }
        });
        // a box keeps the words of its value until the value is set again
        texts.localeProperty().addListener((locale, was, now) -> {
            var same = box.getValue();
            box.setValue(null);
            box.setValue(same);
        });
        return box;
    }
}
