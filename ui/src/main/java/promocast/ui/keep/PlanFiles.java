package promocast.ui.keep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import promocast.data.BadInputException;
import promocast.data.Message;
import promocast.engine.plan.CampaignPlan;
import promocast.engine.plan.PlanCheck;
import promocast.engine.plan.PlanFile;
import promocast.ui.room.Action;
import promocast.ui.room.Notice;
import promocast.ui.room.Question;
import promocast.ui.room.RoomContext;
import promocast.ui.room.RoomId;
import promocast.ui.session.Advising;
import promocast.ui.session.Draft;
import promocast.ui.session.Session;
import promocast.ui.session.Trained;
import promocast.ui.text.Texts;

/** Saves the plan, opens another one, and asks before changes would be lost. Has no state but that of the session. */
public final class PlanFiles {
    private final RoomContext room;
    private final Session session;

    /** The files of the plan of the given session. */
    public PlanFiles(RoomContext room) {
        this.room = room;
        this.session = room.session();
    }

    /** Save, save as, open: in this order. */
    public List<Action> actions() {
        var plan = Bindings.createBooleanBinding(
                () -> session.planProperty().getValue().isPresent(), session.planProperty());
        var model = Bindings.createBooleanBinding(
                () -> session.trainedProperty().get().isPresent(), session.trainedProperty());
        return List.of(
                Action.always(Texts.message("keep.save.name"), "fth-save", this::save)
                        .withShortcut("Shortcut+S")
                        .when(plan),
                Action.always(Texts.message("keep.saveAs.name"), "fth-file-plus", this::saveAs)
                        .withShortcut("Shortcut+Shift+S")
                        .when(plan),
                Action.always(Texts.message("keep.open.name"), "fth-folder", this::open)
                        .withShortcut("Shortcut+O")
                        .when(model));
    }

    /** Whether the plan has changes that are not saved. */
    public ObservableValue<Boolean> changedProperty() {
        return Bindings.createBooleanBinding(
                session::planChanged, session.history().draftProperty(), session.keptProperty());
    }

    /** How the plan is kept, beside its name; empty while there is nothing to say. */
    public ObservableValue<String> noteProperty() {
        return Bindings.createStringBinding(
                this::note, room.texts().localeProperty(), session.history().draftProperty(), session.keptProperty());
    }

    /** Writes the plan to its file; asks for one the first time. */
    public void save() {
        save(() -> {});
    }

    /** Asks for a file and writes the plan to it. */
    public void saveAs() {
        session.planProperty()
                .getValue()
                .ifPresent(plan -> choose(plan).ifPresent(file -> write(plan, file, () -> {})));
    }

    /** Asks for a plan file and takes its plan in one step; the plan of now stays when that plan cannot be used. */
    public void open() {
        leave(() -> session.trainedProperty()
                .get()
                .ifPresent(model -> room.desk().files().toOpen().ifPresent(file -> read(model, file))));
    }

    /**
     * Does something that leaves the plan behind: at once when nothing would be lost, else after the planner has said
     * what to do with the changes.
     */
    public void leave(Runnable next) {
        var draft = session.history().draftProperty().get();
        if (!draft.changed()) {
            next.run();
            return;
        }
        room.desk()
                .ask(new Question(
                        Texts.message("keep.ask.title", name(draft)),
                        Texts.message("keep.ask.reason"),
                        List.of(
                                new Question.Answer(Texts.message("keep.ask.save"), () -> save(next)),
                                new Question.Answer(Texts.message("keep.ask.discard"), next),
                                new Question.Answer(Texts.message("keep.ask.cancel"), () -> {}))));
    }

    private void save(Runnable then) {
        session.planProperty()
                .getValue()
                .ifPresent(plan -> session.keptProperty()
                        .getValue()
                        .file()
                        .or(() -> choose(plan))
                        .ifPresent(file -> write(plan, file, then)));
    }

    private Optional<Path> choose(CampaignPlan plan) {
        var name = plan.name().strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-");
        return room.desk().files().toSave((name.isEmpty() ? "plan" : name) + ".json");
    }

    private void write(CampaignPlan plan, Path file, Runnable then) {
        var place = session.history().draftProperty().get().place();
        var advising = session.advisingProperty().get();
        room.jobs()
                .read(
                        Texts.message("keep.job.save"),
                        progress -> {
                            PlanFile.write(plan, file);
                            AdvisingFiles.write(advising, file);
                            return file;
                        },
                        done -> {
                            session.saved(place, plan, done);
                            room.desk().say(Notice.done(Texts.message("keep.saved", fileName(done))));
                            then.run();
                        },
                        room.desk()::fail);
    }

    private void read(Trained model, Path file) {
        room.jobs()
                .read(
                        Texts.message("keep.job.open", fileName(file)),
                        progress -> new Opened(checked(PlanFile.read(file), model, file), AdvisingFiles.read(file)),
                        opened -> {
                            if (session.trainedProperty().get().equals(Optional.of(model))) {
                                session.openPlan(opened.plan, file);
                                session.advisingProperty().set(opened.advising);
                                room.desk().go(RoomId.PLAN);
                                room.desk().say(Notice.done(Texts.message("keep.opened", fileName(file))));
                            }
                        },
                        room.desk()::fail);
    }

    private record Opened(CampaignPlan plan, Advising advising) {}

    /** The plan, if the model can forecast it for the customers of the data. */
    private static CampaignPlan checked(CampaignPlan plan, Trained model, Path file) {
        PlanCheck.check(plan, model.model().actions(), model.data().table()).stream()
                .filter(PlanCheck.Problem::serious)
                .findFirst()
                .ifPresent(problem -> {
                    throw new BadInputException(wrong(problem, file));
                });
        return plan;
    }

    /** Names the file, the key and, in the problem's own words, the line. */
    private static Message wrong(PlanCheck.Problem problem, Path file) {
        return Texts.message("keep.wrong", fileName(file), problem.field(), problem.message());
    }

    private String note() {
        if (session.planChanged()) {
            return room.texts().get("keep.note.changed");
        }
        return session.keptProperty()
                .getValue()
                .savedAt()
                .filter(at -> session.planProperty().getValue().isPresent())
                .map(at -> room.texts().get("keep.note.saved", "%02d:%02d".formatted(at.getHour(), at.getMinute())))
                .orElse("");
    }

    private static String name(Draft draft) {
        return draft.plan().map(CampaignPlan::name).orElse("");
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
