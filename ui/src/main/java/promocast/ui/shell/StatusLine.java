package promocast.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import promocast.data.Message;
import promocast.ui.job.Job;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Outlook;
import promocast.ui.text.Texts;

/** The sentences of the status bar. */
final class StatusLine {
    private static final double MEGA = 1024.0 * 1024.0;

    private final RoomContext context;
    private final ObjectProperty<Optional<Message>> said = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Message> memory = new SimpleObjectProperty<>();

    StatusLine(RoomContext context) {
        this.context = context;
        context.session().outlookProperty().addListener((property, was, now) -> {
            if (!now.plan().equals(was.plan())) {
                said.set(Optional.empty());
            }
        });
        measure();
    }

    /** Puts a sentence where the state stands, until the plan changes again. */
    void said(Message sentence) {
        said.set(Optional.of(sentence));
    }

    /** Ready, or how the forecast stands. */
    StringBinding state() {
        var texts = context.texts();
        return Bindings.createStringBinding(
                () -> texts.say(said.get()
                        .orElseGet(
                                () -> state(context.session().outlookProperty().get()))),
                texts.localeProperty(),
                said,
                context.session().outlookProperty());
    }

    /** What a job does now. */
    String doing(Job job) {
        var texts = context.texts();
        return job.stepProperty().get().map(texts::say).orElseGet(() -> texts.say(job.title()));
    }

    /** How many customers are loaded; empty before there are any. */
    StringBinding rows() {
        var texts = context.texts();
        var prepared = context.session().preparedProperty();
        return Bindings.createStringBinding(
                () -> prepared.get()
                        .map(ready -> texts.get("status.rows", ready.table().rows()))
                        .orElse(""),
                texts.localeProperty(),
                prepared);
    }

    /** Which model is in use; empty before there is one. */
    StringBinding model() {
        var texts = context.texts();
        var trained = context.session().trainedProperty();
        return Bindings.createStringBinding(
                () -> trained.get()
                        .map(model -> texts.get("status.model", model.number()))
                        .orElse(""),
                texts.localeProperty(),
                trained);
    }

    /** Memory in use, as of the last {@link #measure()}. */
    StringBinding memory() {
        return context.texts().saying(memory.map(Optional::of));
    }

    /** Looks how much memory is in use. */
    void measure() {
        var runtime = Runtime.getRuntime();
        double used = (runtime.totalMemory() - runtime.freeMemory()) / MEGA / 1024;
        memory.set(Texts.message("status.memory", used, runtime.maxMemory() / MEGA / 1024));
    }

    private static Message state(Outlook outlook) {
        if (outlook.failure().isPresent()) {
            return Texts.message("status.failed");
        }
        if (outlook.settled()) {
            return Texts.message("status.settled", Math.round(outlook.millis()));
        }
        return Texts.message(outlook.plan().isPresent() ? "status.live" : "status.ready");
    }
}
