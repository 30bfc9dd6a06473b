package promocast.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import promocast.ui.room.RoomId;
import promocast.ui.text.Texts;
import promocast.ui.theme.Theme;

/**
 * Pictures of every side of the data room and of every sheet that leads to it, to look at: run {@code main} with a
 * folder for the pictures and the names of the steps (none for all), on the class path of the tests and with the JVM
 * flags of the tests.
 */
final class DataSnapshots {
    private static final List<Look> LOOKS = List.of(
            new Look(1440, 900, Locale.ENGLISH, Theme.LIGHT),
            new Look(1280, 800, Locale.SIMPLIFIED_CHINESE, Theme.DARK),
            new Look(1280, 800, Locale.ENGLISH, Theme.LIGHT),
            new Look(1920, 1080, Locale.SIMPLIFIED_CHINESE, Theme.LIGHT));

    private final Studio studio;
    private final Stage stage;
    private final Path folder;
    private final Path work;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private record Look(int width, int height, Locale locale, Theme theme) {}

    @FunctionalInterface
    private interface Step {
        void go() throws IOException;
    }

    private DataSnapshots(Studio studio, Stage stage, Path folder, Path work) {
        this.studio = studio;
        this.stage = stage;
        this.folder = folder;
        this.work = work;
        steps.put("welcome", () -> Toolkit.pulses(5));
        steps.put("table", this::openSample);
        steps.put("fixes", this::fixes);
        steps.put("rows", this::rows);
        steps.put("filter", () -> type("#table-filter", "history >> 200"));
        steps.put("sorted", this::sorted);
        steps.put("profile", () -> tab(1));
        steps.put("balance", () -> tab(2));
        steps.put("features", () -> tab(3));
        steps.put("roles", this::roles);
        steps.put("preview", this::preview);
        steps.put("unreadable", this::unreadable);
        steps.put("database", this::database);
        steps.put("join", this::join);
        steps.put("stack", this::stack);
        steps.put("events", this::events);
    }

    /** Arguments: folder of the pictures, names of the steps whose pictures are wanted. */
    public static void main(String[] args) throws IOException {
        Toolkit.start();
        var work = Files.createTempDirectory("studio");
        var studio = Studios.english(work.resolve("config"));
        var stage = Toolkit.show(studio.scene(), 1440, 900);
        var made = new DataSnapshots(studio, stage, Files.createDirectories(Path.of(args[0])), work);
        var wanted = List.of(args).subList(1, args.length);
        for (var step : made.steps.entrySet()) {
            step.getValue().go();
            made.settle();
            if (wanted.isEmpty() || wanted.contains(step.getKey())) {
                made.pictures(step.getKey());
            }
        }
        System.exit(0);
    }

    private void settle() {
        Toolkit.pulses(10);
        Toolkit.until("nothing runs", () -> studio.context().jobs().running().isEmpty());
        Toolkit.pulses(40);
    }

    private void openSample() {
        fire("#sample-email");
        Toolkit.until(
                "the sample is open",
                () -> studio.context().desk().roomProperty().get() == RoomId.DATA);
    }

    private void fixes() {
        for (int i = 0; i < 3; i++) {
            int next = i;
            settle();
            Toolkit.run(() -> {
                var switches = studio.scene().getRoot().lookupAll(".switch").stream()
                        .map(CheckBox.class::cast)
                        .filter(one -> !one.isSelected())
                        .toList();
                if (next < 2 && !switches.isEmpty()) {
                    switches.get(0).fire();
                }
            });
        }
    }

    private void rows() {
        Toolkit.run(() -> studio.scene().getRoot().lookupAll(".caption-link").stream()
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::fire));
    }

    private void sorted() {
        type("#table-filter", "history > 200 and channel = 'Web'");
        Toolkit.run(() -> studio.scene().getRoot().lookupAll(".column-name").stream()
                .map(Button.class::cast)
                .filter(one -> one.getText().equals("history"))
                .forEach(Button::fire));
    }

    private void tab(int number) {
        Toolkit.run(() -> studio.scene().lookup("#data-tabs").lookupAll(".toggle-button").stream()
                .map(javafx.scene.control.ToggleButton.class::cast)
                .toList()
                .get(number)
                .fire());
    }

    private void roles() {
        tab(0);
        type("#table-filter", "");
        fire("#unfold-feature");
    }

    private void preview() throws IOException {
        var csv = new StringBuilder("会员编号;渠道;优惠券;点击;消费金额;日期\n");
        for (int i = 0; i < 400; i++) {
            csv.append(10000 + i).append(';').append(i % 3 == 0 ? "小程序" : "应用").append(';');
            csv.append(i % 2 == 0 ? "满100减20" : "无优惠")
                    .append(';')
                    .append(i % 7 == 0 ? 1 : 0)
                    .append(';');
            csv.append(i % 7 == 0 ? i + ",50" : "0,00")
                    .append(";2026-03-")
                    .append(10 + i % 20)
                    .append('\n');
        }
        var file = work.resolve("三月优惠券.csv");
        Files.write(file, csv.toString().getBytes("GB18030"));
        Toolkit.run(() -> studio.open(file));
    }

    private void unreadable() throws IOException {
        var file = work.resolve("broken.csv");
        Files.writeString(file, "a,b,c\n1,2,3\n4,\"5\n");
        Toolkit.run(() -> studio.open(file));
    }

    private void database() {
        Toolkit.run(() -> studio.context().desk().sources().database());
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
                    .append(i % 9)
                    .append(',');
            app.append(i % 2 == 0 ? "coupon" : "none")
                    .append(',')
                    .append(i % 6 == 0 ? 1 : 0)
                    .append('\n');
            mini.append(i % 5 == 0 ? "c" : "C")
                    .append(1300 + i)
                    .append(',')
                    .append(i % 4)
                    .append(',')
                    .append(i % 50);
            mini.append('\n');
        }
        var left = Files.writeString(work.resolve("app.csv"), app);
        var right = Files.writeString(work.resolve("mini.csv"), mini);
        load(left);
        menu(0);
        pick(right);
    }

    private void stack() {
        Toolkit.run(() -> studio.scene().lookup("#sheet").lookupAll(".toggle-button").stream()
                .map(javafx.scene.control.ToggleButton.class::cast)
                .toList()
                .get(1)
                .fire());
    }

    private void events() throws IOException {
        var log = new StringBuilder("user_id,time,behavior,amount,item_id\n");
        var kinds = List.of("view", "cart", "purchase", "click");
        for (int i = 0; i < 6000; i++) {
            var kind = kinds.get(i * 7 % 11 % 4);
            log.append(i * 31 % 500)
                    .append(",2026-")
                    .append("0")
                    .append(1 + i % 6)
                    .append('-');
            log.append(10 + i % 18).append(',').append(kind).append(',');
            log.append(kind.equals("purchase") ? 10 + i % 80 : 0)
                    .append(",p")
                    .append(i % 40)
                    .append('\n');
        }
        Toolkit.run(() -> studio.context()
                .desk()
                .sheetProperty()
                .get()
                .ifPresent(studio.context().desk()::lift));
        load(Files.writeString(work.resolve("events.csv"), log));
        menu(1);
    }

    private void load(Path file) {
        Toolkit.run(() -> studio.open(file));
        Toolkit.until(
                "the rows are shown",
                () -> studio.scene().lookup("#source-load") instanceof Button load && !load.isDisabled());
        fire("#source-load");
        Toolkit.until(
                "it is loaded",
                () -> studio.context().desk().sheetProperty().get().isEmpty());
        settle();
    }

    private void menu(int item) {
        Toolkit.run(() -> ((javafx.scene.control.MenuButton) studio.scene().lookup("#add-table"))
                .getItems()
                .get(item)
                .fire());
        settle();
    }

    /** Chooses a file where the dialog of the system would be asked. */
    private void pick(Path file) {
        var asked = studio.context().desk().sources();
        studio.context().desk().openWith(new Picking(file));
        fire("#join-choose");
        studio.context().desk().openWith(asked);
    }

    private record Picking(Path chosen) implements promocast.ui.room.SourceChoice {
        @Override
        public void look(promocast.data.read.DataSource source) {}

        @Override
        public void file() {}

        @Override
        public void folder() {}

        @Override
        public void database() {}

        @Override
        public void look(List<Path> places) {}

        @Override
        public void pick(java.util.function.Consumer<Path> taken) {
            taken.accept(chosen);
        }
    }

    private void type(String id, String text) {
        Toolkit.run(() -> {
            var field = (TextField) studio.scene().lookup(id);
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
        settle();
    }

    private void fire(String id) {
        Toolkit.run(() -> {
            Node node = studio.scene().lookup(id);
            ((Button) node).fire();
        });
    }

    private void pictures(String name) {
        var settings = studio.context().settings();
        for (var look : LOOKS.subList(0, Integer.getInteger("snapshots.looks", LOOKS.size()))) {
            Toolkit.run(() -> {
                stage.setWidth(look.width());
                stage.setHeight(look.height());
                settings.localeProperty().set(look.locale());
                settings.themeProperty().set(look.theme());
            });
            Toolkit.pulses(12);
            var file = "%s-%d-%s-%s.png"
                    .formatted(
                            name,
                            look.width(),
                            look.locale().getLanguage(),
                            look.theme().key());
            Toolkit.picture(studio.scene(), folder.resolve(file));
        }
        Toolkit.run(() -> settings.localeProperty().set(Texts.LANGUAGES.get(0)));
    }
}
