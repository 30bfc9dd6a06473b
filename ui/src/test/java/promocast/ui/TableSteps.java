package promocast.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import promocast.ui.grid.RowGrid;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;

/** Steps to every state of the data room itself. */
final class TableSteps extends SnapshotHands {
    private static final int WIDE = 200;

    TableSteps(Studio studio, Path work) {
        super(studio, work);
    }

    Map<String, DataSnapshots.Step> all() {
        var steps = new LinkedHashMap<String, DataSnapshots.Step>();
        steps.put("welcome", this::settle);
        steps.put("looking", this::looking);
        steps.put("stopped", this::stopped);
        steps.put("table", this::openSample);
        steps.put("fixes", this::fixes);
        steps.put("rows", this::rows);
        steps.put("filter", () -> type("#table-filter", "history >> 200"));
        steps.put("none", () -> type("#table-filter", "history > 99999"));
        steps.put("sorted", this::sorted);
        steps.put("profile", () -> segment("#data-tabs", 1));
        steps.put("balance", () -> segment("#data-tabs", 2));
        steps.put("features", () -> segment("#data-tabs", 3));
        steps.put("roles", this::roles);
        steps.put("wide", this::wide);
        steps.put("problem", this::problem);
        return steps;
    }

    /** A table while its columns are being looked at: both threads that look are kept busy. */
    private void looking() throws IOException {
        var gate = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            Toolkit.run(() -> studio.context()
                    .jobs()
                    .look(
                            Texts.message("job.profile"),
                            progress -> {
                                while (!progress.isCancelled()) {
                                    gate.await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                                }
                                return true;
                            },
                            done -> {},
                            failure -> {}));
        }
        var file = Files.writeString(work.resolve("customers.csv"), SampleFiles.customers(400));
        Toolkit.run(() -> studio.open(file));
        Toolkit.until(
                "the rows are shown",
                () -> studio.scene().lookup("#source-load") instanceof Button load && !load.isDisabled());
        fire("#source-load");
        Toolkit.until(
                "the table is there",
                () -> studio.scene().lookup("#data-table") instanceof RowGrid grid
                        && grid.countProperty().get() == 400);
        Toolkit.pulses(30);
    }

    private void stopped() {
        Toolkit.run(() -> studio.context().data().guessing().stop());
        Toolkit.until(
                "it goes on",
                () -> studio.context().session().preparedProperty().get().isPresent());
        Toolkit.run(() -> studio.context().data().examining().stop());
        Toolkit.run(() -> studio.context().jobs().running().forEach(promocast.ui.job.Job::cancel));
        settle();
    }

    private void openSample() {
        Toolkit.run(() -> studio.context().desk().go(RoomId.WELCOME));
        Toolkit.pulses(5);
        fire("#sample-email");
        Toolkit.until(
                "the sample is open",
                () -> studio.context()
                        .session()
                        .sourceProperty()
                        .get()
                        .filter(source -> source.table().rows() == 64_000)
                        .isPresent());
        settle();
    }

    private void fixes() {
        for (int i = 0; i < 2; i++) {
            Toolkit.run(() -> studio.scene().getRoot().lookupAll(".switch").stream()
                    .map(CheckBox.class::cast)
                    .filter(one -> !one.isSelected())
                    .findFirst()
                    .ifPresent(CheckBox::fire));
            settle();
        }
    }

    private void rows() {
        Toolkit.run(() -> studio.scene().getRoot().lookupAll(".caption-link").stream()
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::fire));
        settle();
    }

    private void sorted() {
        type("#table-filter", "history > 200 and channel = 'Web'");
        Toolkit.run(() -> studio.scene().getRoot().lookupAll(".column-name").stream()
                .map(Button.class::cast)
                .filter(one -> one.getText().equals("history"))
                .forEach(Button::fire));
        settle();
    }

    private void roles() {
        segment("#data-tabs", 0);
        type("#table-filter", "");
        fire("#unfold-feature");
        settle();
    }

    /** More columns than are shown at once, on the second page and moved sideways. */
    private void wide() throws IOException {
        var csv = new StringBuilder("customer_id,offer,click");
        for (int column = 0; column < WIDE; column++) {
            csv.append(",trait_").append(column);
        }
        csv.append('\n');
        for (int row = 0; row < 300; row++) {
            csv.append("C")
                    .append(row)
                    .append(row % 2 == 0 ? ",coupon," : ",none,")
                    .append(row % 3 == 0 ? 1 : 0);
            for (int column = 0; column < WIDE; column++) {
                csv.append(',').append((row * 31 + column * 17) % 97);
            }
            csv.append('\n');
        }
        load(Files.writeString(work.resolve("wide.csv"), csv));
        fire("#columns-on");
        Toolkit.pulses(5);
        Toolkit.run(() -> ((RowGrid) studio.scene().lookup("#data-table")).scrollSideways(150));
        settle();
    }

    private void problem() throws IOException {
        load(Files.writeString(work.resolve("plain.csv"), "name,age\nAnn,31\nBob,45\nCid,22\n"));
    }
}
