package promocast.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import promocast.data.read.DataSource;
import promocast.data.read.DatabaseSource;
import promocast.data.read.PasswordPrompt;
import promocast.ui.room.RoomId;
import promocast.ui.room.SourceChoice;

/** Steps to every sheet that leads to a table, and to what can be dropped and opened again. */
final class SheetSteps extends SnapshotHands {
    SheetSteps(Studio studio, Path work) {
        super(studio, work);
    }

    Map<String, DataSnapshots.Step> all() {
        var steps = new LinkedHashMap<String, DataSnapshots.Step>();
        steps.put("preview", () -> look(SampleFiles.shop(work.resolve("三月优惠券.csv"))));
        steps.put("workbook", () -> look(SampleFiles.workbook(work.resolve("export.xlsx"), tables(""))));
        steps.put("archive", () -> look(SampleFiles.zip(work.resolve("export.zip"), tables(".csv"))));
        steps.put("unreadable", this::unreadable);
        steps.put("database", () -> database(Optional.empty()));
        steps.put("sqlite", this::sqlite);
        steps.put("refused", this::refused);
        steps.put("drop", this::drop);
        steps.put("recent", this::recent);
        steps.put("join", this::join);
        steps.put("stack", () -> segment("#sheet", 1));
        steps.put("events", this::events);
        return steps;
    }

    private static Map<String, String> tables(String ending) {
        var tables = new LinkedHashMap<String, String>();
        tables.put("customers" + ending, SampleFiles.customers(200));
        tables.put("items" + ending, "item,price\ntea,12.5\ncup,30\n");
        return tables;
    }

    private void look(Path file) {
        leave();
        Toolkit.run(() -> studio.open(file));
        settle();
    }

    private void unreadable() throws IOException {
        look(Files.writeString(work.resolve("broken.csv"), "a,b,c\n1,2,3\n4,\"5\n"));
    }

    private void database(Optional<DatabaseSource> known) {
        leave();
        Toolkit.run(() -> known.ifPresentOrElse(
                source -> studio.context().desk().sources().look(source),
                () -> studio.context().desk().sources().database()));
        settle();
    }

    private static DatabaseSource source(String url, String user) {
        return new DatabaseSource(
                url,
                Optional.of(user).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                PasswordPrompt.NONE);
    }

    private void sqlite() {
        database(Optional.of(source("jdbc:sqlite:" + SampleFiles.database(work.resolve("shop.db")), "")));
        fire("#database-test");
        settle();
    }

    private void refused() {
        database(Optional.of(source("jdbc:postgresql://localhost:1/crm", "planner")));
        fire("#database-test");
        settle();
    }

    private void drop() {
        leave();
        Toolkit.run(() -> studio.scene().lookup(".drop-layer").setVisible(true));
        settle();
    }

    private void recent() {
        var settings = studio.context().settings();
        Toolkit.run(() -> {
            studio.scene().lookup(".drop-layer").setVisible(false);
            settings.opened(source("jdbc:postgresql://crm.shop.example:5432/crm", "planner")
                    .withTable("orders"));
            settings.opened(DataSource.of(work.resolve("gone.csv")));
            settings.opened(DataSource.of(
                    work.resolve("export.xlsx"),
                    promocast.data.read.ReadOptions.defaults().withPart("customers")));
            studio.context().desk().go(RoomId.WELCOME);
        });
        settle();
    }

    private void join() throws IOException {
        var app = new StringBuilder("customer_id,spend_app,visits_app,offer,click\n");
        var mini = new StringBuilder("客户编号,mini_orders,spend_app\n");
        for (int i = 0; i < 900; i++) {
            app.append("C")
                    .append(1000 + i)
                    .append(',')
                    .append(i % 90)
                    .append(',')
                    .append(i % 9);
            app.append(i % 2 == 0 ? ",coupon," : ",none,")
                    .append(i % 6 == 0 ? 1 : 0)
                    .append('\n');
            mini.append(i % 5 == 0 ? "c" : "C").append(1300 + i).append(',').append(i % 4);
            mini.append(',').append(i % 50).append('\n');
        }
        load(Files.writeString(work.resolve("app.csv"), app));
        var asked = studio.context().desk().sources();
        studio.context().desk().openWith(new Picking(Files.writeString(work.resolve("mini.csv"), mini)));
        add(0);
        fire("#join-choose");
        studio.context().desk().openWith(asked);
        settle();
    }

    private void events() throws IOException {
        leave();
        load(Files.writeString(work.resolve("events.csv"), SampleFiles.events(6000)));
        add(1);
    }

    /** Chooses a file where the dialog of the system would be asked. */
    record Picking(Path chosen) implements SourceChoice {
        @Override
        public void file() {}

        @Override
        public void folder() {}

        @Override
        public void database() {}

        @Override
        public void look(List<Path> places) {}

        @Override
        public void look(DataSource source) {}

        @Override
        public void pick(Consumer<Path> taken) {
            taken.accept(chosen);
        }
    }
}
