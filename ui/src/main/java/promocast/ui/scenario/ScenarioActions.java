package promocast.ui.scenario;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import promocast.ui.room.Action;
import promocast.ui.session.Scenarios;
import promocast.ui.text.Texts;

/**
 * What can be done with scenarios, with keys.
 *
 * @param view the tabs that it is done with
 * @param scenarios the scenarios of the session
 */
record ScenarioActions(ScenariosViewModel view, Scenarios scenarios) {
    List<Action> all() {
        ObservableBooleanValue several = Bindings.createBooleanBinding(
                () -> scenarios.allProperty().get().size() > 1, scenarios.allProperty());
        ObservableBooleanValue gone = Bindings.createBooleanBinding(
                () -> !scenarios.closedProperty().get().isEmpty(), scenarios.closedProperty());
        ObservableBooleanValue planned = Bindings.createBooleanBinding(
                () -> view.room().session().planProperty().getValue().isPresent(),
                view.room().session().planProperty());
        return List.of(
                action("scenario.new", "fth-plus", "Shortcut+T", view::add).when(planned),
                action("scenario.duplicate", "fth-copy", "Shortcut+Shift+D", view::duplicate)
                        .when(planned),
                action("scenario.rename", "fth-edit-2", "F2", view::startRenaming)
                        .when(planned),
                action("scenario.close", "fth-x", "Shortcut+W", view::close).when(several),
                action("scenario.reopen", "fth-corner-up-left", "Shortcut+Shift+T", view::reopen)
                        .when(gone),
                action("scenario.next", "fth-chevron-right", "Shortcut+Page_Down", () -> view.step(1))
                        .when(several),
                action("scenario.previous", "fth-chevron-left", "Shortcut+Page_Up", () -> view.step(-1))
                        .when(several),
                action("scenario.right", "fth-arrow-right", "Shortcut+Shift+Page_Down", () -> view.shift(1))
                        .when(several),
                action("scenario.left", "fth-arrow-left", "Shortcut+Shift+Page_Up", () -> view.shift(-1))
                        .when(several),
                action("scenario.history", "fth-clock", "Shortcut+H", view::openHistory)
                        .when(planned),
                action("scenario.compare", "fth-columns", "Shortcut+M", view::compare)
                        .when(planned));
    }

    private static Action action(String key, String icon, String keys, Runnable run) {
        return Action.always(Texts.message(key + ".name"), icon, run).withShortcut(keys);
    }
}
