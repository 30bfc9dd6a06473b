package promocast.ui.plan;

import javafx.scene.control.TextField;

/** How typed text is taken: by Enter, or when the field is left. */
final class Fields {
    private Fields() {}

    /** Calls {@code take} when the planner has typed something. */
    static void taking(TextField field, Runnable take) {
        field.setOnAction(entered -> take.run());
        field.focusedProperty().addListener((value, was, now) -> {
            if (was && !now) {
                take.run();
            }
        });
    }
}
