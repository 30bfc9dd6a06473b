package promocast.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import promocast.data.Outcome;
import promocast.data.events.EventField;
import promocast.data.join.TableJoin;
import promocast.data.read.DataSource;
import promocast.data.read.DatasetReader;
import promocast.ui.Contexts;
import promocast.ui.control.Condition;
import promocast.ui.room.RoomContext;
import promocast.ui.session.Prepared;

final class TableMakingTest {
    @TempDir
    Path folder;

    private RoomContext context;

    @BeforeEach
    void start() {
        context = Contexts.direct(folder);
    }

    private Prepared open(String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        context.data().open(DataSource.of(file), job -> {}, () -> {}, failure -> {
            throw new AssertionError(failure.toString());
        });
        return context.session().preparedProperty().get().orElseThrow();
    }

    private List<String> said(TableMaking making) {
        return making.madeProperty().get().orElseThrow().said().stream()
                .map(context.texts()::say)
                .toList();
    }

    private Prepared app() throws IOException {
        var csv = new StringBuilder("customer_id,offer,click,seen\n");
        for (int i = 0; i < 100; i++) {
            csv.append("C").append(1000 + i).append(i % 2 == 0 ? ",coupon," : ",none,");
            csv.append(i % 4 == 0 ? 1 : 0).append(',').append(i % 9).append('\n');
        }
        return open("app.csv", csv.toString());
    }

    @Test
    void joinsByCustomerAndSaysWhatDidNotMatch() throws IOException {
        var model = new JoinViewModel(context, new DatasetReader(), app());
        assertThat(model.making().conditionProperty().get()).isInstanceOf(Condition.Told.class);
        model.choose(Files.writeString(folder.resolve("mini.csv"), "customer_id,orders\nC1000,3\nC1001,1\nC9999,2\n"));
        assertThat(model.leftIdProperty().get()).contains("customer_id");
        var made = model.making().madeProperty().get().orElseThrow();
        assertThat(made.table().rows()).isEqualTo(100);
        assertThat(made.table().column("orders").text(0)).isEqualTo("3");
        assertThat(said(model.making())).anySatisfy(line -> assertThat(line).contains("2 of 100"));
        model.kindProperty().set(TableJoin.Kind.INNER);
        assertThat(model.making().madeProperty().get().orElseThrow().table().rows())
                .isEqualTo(2);
    }

    @Test
    void joinedTableBecomesTheTableWithRolesAndFixes() throws IOException {
        var model = new JoinViewModel(context, new DatasetReader(), app());
        model.choose(Files.writeString(folder.resolve("mini.csv"), "customer_id,orders\nC1000,3\nC1001,1\n"));
        model.use(() -> {});
        var ready = context.session().preparedProperty().get().orElseThrow();
        assertThat(ready.table().find("orders")).isPresent();
        assertThat(ready.preparation().roles().action().arm()).contains("offer");
        assertThat(ready.preparation().roles().id()).contains("customer_id");
    }

    @Test
    void stacksBelowEachOtherWithThePlatform() throws IOException {
        var model = new JoinViewModel(context, new DatasetReader(), app());
        model.choose(Files.writeString(folder.resolve("mini.csv"), "customer_id,offer,click\nM1,coupon,1\n"));
        model.wayProperty().set(JoinViewModel.Way.BELOW);
        var made = model.making().madeProperty().get().orElseThrow();
        assertThat(made.table().rows()).isEqualTo(101);
        assertThat(made.roles().platform()).contains("platform");
        assertThat(made.table().column("platform").text(100)).isEqualTo("mini");
    }

    private Prepared log() throws IOException {
        var csv = new StringBuilder("user_id,time,amount\n");
        for (int i = 0; i < 360; i++) {
            csv.append("u").append(i % 40).append(",2026-0").append(1 + i / 60).append('-');
            csv.append(10 + i % 18).append(',').append(5 + i % 50).append('\n');
        }
        return open("log.csv", csv.toString());
    }

    @Test
    void makesCustomersOfEvents() throws IOException {
        var model = new EventsViewModel(context, new DatasetReader(), log());
        assertThat(model.rolesProperty().get().column(EventField.CUSTOMER)).contains("user_id");
        var span = model.spanProperty().get().orElseThrow();
        assertThat(span.customers()).isEqualTo(40);
        var made = model.making().madeProperty().get().orElseThrow();
        assertThat(made.table().rows()).isEqualTo(40);
        assertThat(made.roles().outcomes()).containsKeys(Outcome.PURCHASE, Outcome.SPEND);
        assertThat(said(model.making())).anySatisfy(line -> assertThat(line).contains("Add a table of offers"));
    }

    @Test
    void saysWhatIsWrongWithADayAndKeepsTheTable() throws IOException {
        var model = new EventsViewModel(context, new DatasetReader(), log());
        var before = model.making().madeProperty().get();
        model.dayProperty().set("spring");
        model.make();
        assertThat(context.texts().say(model.problemProperty().get().orElseThrow()))
                .contains("spring");
        assertThat(model.making().madeProperty().get()).isEqualTo(before);
        model.dayProperty().set("2026-06-25");
        model.make();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.making().conditionProperty().get()).isInstanceOf(Condition.Told.class);
    }

    @Test
    void offersOfEachCustomerComeFromATable() throws IOException {
        var model = new EventsViewModel(context, new DatasetReader(), log());
        var offers = new StringBuilder("user_id,date,coupon\n");
        for (int i = 0; i < 40; i++) {
            offers.append("u").append(i).append(",2026-04-0").append(1 + i % 9);
            offers.append(i % 2 == 0 ? ",ten\n" : ",none\n");
        }
        model.chooseOffers(Files.writeString(folder.resolve("offers.csv"), offers));
        var made = model.making().madeProperty().get().orElseThrow();
        assertThat(made.table().rows()).isEqualTo(40);
        assertThat(made.roles().action().arm()).contains("coupon");
        model.field(EventField.AMOUNT, Optional.empty());
        assertThat(model.making().madeProperty().get().orElseThrow().roles().outcomes())
                .doesNotContainKey(Outcome.SPEND);
    }
}
